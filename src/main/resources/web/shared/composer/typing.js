/** How often it is said that somebody goes on writing: an answer is held back for 1.5 s after each time. */
const AGAIN = 1_000;
/** After so long without a key they rest. */
const REST = 3_000;

/** Tells `true` while somebody writes, at once and then seldom, and `false` when they rest, leave or send. */
export class Typist {
  #writing = false;

  constructor(tell, timers = globalThis) {
    Object.assign(this, { tell, timers });
  }

  /** @param text what stands in the box; nothing is nothing to wait for */
  typed(text) {
    if (!text.trim()) return this.rests();
    this.timers.clearTimeout(this.resting);
    this.resting = this.timers.setTimeout(() => this.rests(), REST);
    if (this.quiet) return;
    this.quiet = this.timers.setTimeout(() => (this.quiet = null), AGAIN);
    this.#writing = true;
    this.tell(true);
  }

  rests() {
    this.timers.clearTimeout(this.resting);
    this.timers.clearTimeout(this.quiet);
    this.quiet = null;
    if (this.#writing) this.tell(false);
    this.#writing = false;
  }
}
