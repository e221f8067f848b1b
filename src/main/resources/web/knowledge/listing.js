/** How long a search waits for the next key. */
const SETTLE = 250;

/** A list that is searched, filtered and paged. An answer that is late, because something else was asked since, is not shown. */
export class Listing {
  items = null;
  total = 0;
  #asked = 0;
  #settling;

  /**
   * @param fetch answers `{items, total, next?}` for a query
   * @param changed draws
   */
  constructor(fetch, changed, { settle = SETTLE, timers = globalThis } = {}) {
    Object.assign(this, { fetch, changed, settle, timers, query: {} });
  }

  /** What was shown stays until the answer is there. */
  async open(query = this.query) {
    this.timers.clearTimeout(this.#settling);
    const asked = ++this.#asked;
    Object.assign(this, { query, busy: true, failure: null });
    this.changed();
    try {
      const { items, total, next } = await this.fetch(query);
      if (asked === this.#asked) Object.assign(this, { items, total: total ?? items.length, next, busy: false });
    } catch (failure) {
      if (asked === this.#asked) Object.assign(this, { failure, busy: false });
    }
    this.changed();
  }

  /** The field follows at once, the list when the typing rests; `then` hears the query it was opened with. */
  type(change, then) {
    this.query = { ...this.query, ...change, offset: undefined };
    this.timers.clearTimeout(this.#settling);
    this.#settling = this.timers.setTimeout(() => {
      then(this.query);
      this.open(this.query);
    }, this.settle);
    this.changed();
  }

  get offset() {
    return Number(this.query.offset) || 0;
  }

  /** Whether anything narrows the list. */
  get narrowed() {
    return Object.entries(this.query).some(([name, value]) => name !== "offset" && value);
  }
}
