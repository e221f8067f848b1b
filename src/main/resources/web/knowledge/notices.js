/** Good news fades; what offers a way stays until it is taken or put away. */
const FADES = 8_000;
const MOST = 3;

/** What happened, told in passing, perhaps with a way: `{label, act}` or `{label, href}`. */
export class Notices {
  list = [];
  #last = 0;

  constructor(changed, timers = globalThis) {
    Object.assign(this, { changed, timers });
  }

  tell(text, way) {
    const notice = { key: ++this.#last, text, way };
    this.list = [...this.list, notice].slice(-MOST);
    if (!way?.act) this.timers.setTimeout(() => this.forget(notice), FADES);
    this.changed();
  }

  forget(notice) {
    if (!this.list.includes(notice)) return;
    this.list = this.list.filter((each) => each !== notice);
    this.changed();
  }

  take(notice) {
    this.forget(notice);
    notice.way.act?.();
  }

  clear() {
    this.list = [];
  }
}
