import { backoff } from "./backoff.js";

/** The next attempt, if one is due: each further off than the one before, until one has succeeded. */
export class Retry {
  #attempt = 0;
  #timer = null;

  constructor(act, { timers, random }) {
    Object.assign(this, { act, timers, random });
  }

  /** Whether an attempt has failed since the last success. */
  get failing() {
    return this.#attempt > 0;
  }

  get due() {
    return this.#timer !== null;
  }

  later() {
    this.in(backoff(this.#attempt++, this.random));
  }

  in(delay) {
    this.cancel();
    this.#timer = this.timers.setTimeout(() => this.now(), delay);
  }

  /** At once, if at all. */
  now() {
    if (!this.due) return;
    this.cancel();
    this.act();
  }

  cancel() {
    if (this.due) this.timers.clearTimeout(this.#timer);
    this.#timer = null;
  }

  succeeded() {
    this.#attempt = 0;
  }
}
