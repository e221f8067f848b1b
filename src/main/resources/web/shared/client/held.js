import { find } from "./entries.js";
import { EMPTY, reduce } from "./transcript.js";

/** The transcript as it is held here: who is told of its changes, and how much of it was seen. */
export class Held {
  #listeners = new Set();
  state = EMPTY;

  /** @param view `(tid, held) => number`: how many UTF-16 units of a turn are on the screen; without it, all that is held is */
  constructor(view) {
    this.view = view;
  }

  subscribe(listener) {
    this.#listeners.add(listener);
    listener(this.state);
    return () => this.#listeners.delete(listener);
  }

  apply(action) {
    this.become(reduce(this.state, action), action);
  }

  become(state, cause) {
    this.state = state;
    this.#listeners.forEach((listener) => listener(state, cause));
  }

  /** What is held of a turn, wherever it can be seen. */
  heldOf(tid = this.state.live) {
    const entry = tid && find(this.state.entries, tid);
    return entry ? { tid, off: entry.text.length } : undefined;
  }

  /** What the visitor has seen of a turn: the shop stores no more than that when they cut in. */
  seen = (tid) => {
    const held = this.heldOf(tid);
    if (!held || !this.view) return held;
    return { ...held, off: Math.max(0, Math.min(held.off, this.view(held.tid, held.off))) };
  };
}
