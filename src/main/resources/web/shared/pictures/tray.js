import { shrink } from "./shrink.js";

/** With one message; the service takes no more. */
export const MOST = 4;

/** Why a picture was not taken, by the status of the refusal. */
const REFUSALS = { 413: "pictureTooLarge", 415: "pictureUnreadable", 429: "pictureTooOften", 401: "pictureRefused", 403: "pictureRefused", 404: "pictureRefused", 409: "pictureRefused" };

/**
 * The pictures that go with the next message. Each is sent up as soon as it is chosen: `{key, name, state: "sending"|"ready"|"failed",
 * picture?, why?, retry?}`. `sendUp(file)` answers `{id, url, width, height}`; `changed()` hears of every change.
 */
export class Tray {
  #next = 0;
  items = [];
  /** More were chosen than go with a message. */
  over = false;

  constructor({ sendUp, changed, small = shrink }) {
    Object.assign(this, { sendUp, changed, small });
  }

  get busy() {
    return this.items.some(({ state }) => state === "sending");
  }

  get full() {
    return this.items.length >= MOST;
  }

  /** What can be sent now. */
  get ready() {
    return this.items.filter(({ state }) => state === "ready").map(({ picture }) => picture);
  }

  /** @returns a promise of all of them having got there, or not */
  add(files) {
    const room = MOST - this.items.length;
    const fresh = [...files].slice(0, room).map((file) => ({ key: ++this.#next, name: file.name, file }));
    this.over = files.length > room;
    this.items = [...this.items, ...fresh.map((item) => ({ ...item, state: "sending" }))];
    this.changed();
    return Promise.all(fresh.map((item) => this.#send(item)));
  }

  again(key) {
    const item = this.items.find((each) => each.key === key);
    this.#put(key, { state: "sending", why: undefined });
    return this.#send(item);
  }

  remove(key) {
    this.over = false;
    this.items = this.items.filter((each) => each.key !== key);
    this.changed();
  }

  /** They went with a message, and what failed has been seen. */
  sent(pictures) {
    const gone = new Set(pictures.map(({ id }) => id));
    this.over = false;
    this.items = this.items.filter(({ state, picture }) => state === "sending" || (state === "ready" && !gone.has(picture.id)));
    this.changed();
  }

  async #send({ key, file }) {
    const small = await this.small(file).catch(() => null);
    if (!small) return this.#put(key, { state: "failed", why: "pictureUnreadable" });
    try {
      this.#put(key, { state: "ready", picture: await this.sendUp(small) });
    } catch ({ status }) {
      const why = REFUSALS[status] ?? "pictureLost";
      this.#put(key, { state: "failed", why, retry: why === "pictureLost" });
    }
  }

  /** One that was removed meanwhile stays so. */
  #put(key, change) {
    this.items = this.items.map((each) => (each.key === key ? { ...each, ...change } : each));
    this.changed();
  }
}
