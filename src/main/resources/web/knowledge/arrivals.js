import { freshId } from "../shared/client/ids.js";

/** The files that were dropped: sent one after the other, as the shop takes them in one after the other. */
export class Arrivals {
  files = [];

  /**
   * @param send `(file, order, {onSent, signal})` answers `{importId}`
   * @param arrived hears the id of what is safe at the service
   * @param changed draws
   */
  constructor(send, arrived, changed) {
    Object.assign(this, { send, arrived, changed });
  }

  /** `order`: `{mode, format}`. */
  add(files, order) {
    this.files = [...this.files, ...[...files].map((file) => ({ key: freshId(), file, order, state: "waiting", sent: 0 }))];
    this.changed();
    this.#next();
  }

  /** Whether leaving the page would lose something: what has arrived goes on by itself. */
  get busy() {
    return this.files.some(({ state }) => state === "waiting" || state === "sending");
  }

  /** Out of the list; what is still on its way stops. */
  drop(key) {
    this.files.find((each) => each.key === key)?.stop?.abort();
    this.files = this.files.filter((each) => each.key !== key);
    this.changed();
  }

  clear() {
    for (const { stop } of this.files) stop?.abort();
    this.files = [];
  }

  async #next() {
    const next = this.files.find(({ state }) => state === "waiting");
    if (!next || this.files.some(({ state }) => state === "sending")) return;
    const stop = new AbortController();
    this.#amend(next.key, { state: "sending", stop });
    try {
      const onSent = (sent) => this.#amend(next.key, { sent });
      const { importId } = await this.send(next.file, next.order, { onSent, signal: stop.signal });
      this.#amend(next.key, { state: "arrived", importId, stop: null });
      this.arrived(importId);
    } catch (failure) {
      this.#amend(next.key, { state: "refused", failure, stop: null });
    }
    this.#next();
  }

  #amend(key, change) {
    this.files = this.files.map((each) => (each.key === key ? { ...each, ...change } : each));
    this.changed();
  }
}
