/** A key with less than this left is renewed first: a call that begins must not end at a closed door. */
const SPARE = 5 * 60_000;

/** The shop's key that an admin's session is lent: kept in memory and nowhere else, and only one asked for at a time. */
export class LentKey {
  #lent = null;
  #asking = null;

  /** @param lend asks the console's door: `{key, expiresAt}` */
  constructor(lend, now = Date.now) {
    this.lend = lend;
    this.now = now;
  }

  async secret() {
    if (this.#lent && Date.parse(this.#lent.expiresAt) - this.now() > SPARE) return this.#lent.key;
    this.#asking ??= this.#ask();
    return (await this.#asking).key;
  }

  /** It opened no door: the next call asks for another. One that was lent meanwhile stays. */
  refused(secret) {
    if (this.#lent?.key === secret) this.#lent = null;
  }

  forget() {
    this.#lent = this.#asking = null;
  }

  async #ask() {
    try {
      this.#lent = await this.lend();
      return this.#lent;
    } finally {
      this.#asking = null;
    }
  }
}
