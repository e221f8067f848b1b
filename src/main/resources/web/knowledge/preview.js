/** How long the writing rests before it is looked at again. */
const SETTLE = 400;

/** How a draft would be cut into passages, as the service itself cuts. An answer that is late is not shown. */
export class Preview {
  passages = null;
  errors = [];
  #asked = 0;
  #settling;

  /** @param look answers `{passages}` for an article, or refuses with its faults */
  constructor(look, changed, timers = globalThis) {
    Object.assign(this, { look, changed, timers });
  }

  ask(doc, wait = SETTLE) {
    this.timers.clearTimeout(this.#settling);
    this.#settling = this.timers.setTimeout(() => this.#ask(doc), wait);
  }

  end() {
    this.timers.clearTimeout(this.#settling);
    this.#asked++;
  }

  async #ask(doc) {
    const asked = ++this.#asked;
    const found = await this.look(doc).then(
      ({ passages }) => ({ passages, errors: [], failure: null }),
      (failure) => (failure.status === 400 ? { errors: failure.problem.errors ?? [], failure: null } : { failure }),
    );
    if (asked !== this.#asked) return;
    Object.assign(this, found);
    this.changed();
  }
}
