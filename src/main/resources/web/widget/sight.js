/** How much of each turn a visitor has had before their eyes. It only grows: what was seen stays seen. */
export class Sight {
  #seen = new Map();

  /** @param looking whether what is rendered just now can be seen at all */
  constructor(looking) {
    this.looking = looking;
  }

  /** So many UTF-16 units of the turn are rendered. */
  shows(tid, units) {
    if (this.looking()) this.#seen.set(tid, Math.max(units, this.seen(tid)));
  }

  seen(tid) {
    return this.#seen.get(tid) ?? 0;
  }
}
