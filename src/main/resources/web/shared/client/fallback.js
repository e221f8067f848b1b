/** Of every so many failures before a word of welcome, the last is answered by trying SSE and POST instead of a socket. */
const ROUND = 3;
/** Where a socket was welcomed once they pass, and failures are a restart or a network that is gone: the stream is a last resort. */
const LONG_ROUND = 9;

/** Which way to try next. `choice`: 0 socket, 1 stream. */
export class Fallback {
  #failures = 0;
  #round = ROUND;

  get choice() {
    return this.#failures % this.#round === this.#round - 1 ? 1 : 0;
  }

  failed() {
    this.#failures++;
  }

  welcomed() {
    if (this.choice === 1) return;
    this.#failures = 0;
    this.#round = LONG_ROUND;
  }
}
