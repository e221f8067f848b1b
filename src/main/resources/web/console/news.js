/** Several frames tell of one event; it is looked at once. */
const SETTLE = 250;
/** A visitor who stopped typing without a word is no longer typing. */
const TYPED = 6_000;

/** What the frames of the service mean for a desk: most say "look again", a few say more. */
export class News {
  constructor(desk) {
    this.desk = desk;
  }

  heard(frame) {
    if (this.desk.replies.heard(frame) && frame.cid === this.desk.cid) this.desk.changed();
    const special = { hb() {}, welcome() {}, bye() {}, "draft.delta"() {}, "draft.done"() {}, typing: this.#typing, forgotten: this.#forgotten }[frame.t];
    if (special) special.call(this, frame);
    else this.#lookAgain();
  }

  #typing({ cid, by, on }) {
    if (!by && cid === this.desk.cid) this.#types(on);
  }

  #types(on) {
    clearTimeout(this.typed);
    if (on) this.typed = setTimeout(() => this.#types(false), TYPED);
    this.desk.typing = on;
    this.desk.changed();
  }

  #forgotten({ cid }) {
    if (cid === this.desk.cid) this.desk.putAway();
    this.#lookAgain();
  }

  #lookAgain() {
    this.settling ??= setTimeout(() => {
      this.settling = null;
      this.desk.refresh();
    }, SETTLE);
  }
}
