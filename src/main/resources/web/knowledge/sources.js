import { path } from "./api.js";

const LOOK = 2_000;

/** The shop's feeds by address, and what may be done with them. Looked at again while one of them is being fetched. */
export class Sources {
  list = [];
  ready = false;
  /** The feed in the form: its fields, or null. */
  form = null;
  #looking;

  constructor(api, changed, timers = globalThis) {
    Object.assign(this, { api, changed, timers });
  }

  async load() {
    const { feeds } = await this.api.get("feeds");
    Object.assign(this, { list: feeds, ready: true, failure: null });
    this.#lookAgain();
    this.changed();
  }

  begin(feed) {
    this.faults = {};
    this.form = { id: "", url: "", format: "", mode: "upsert", everyMinutes: 60, on: true, ...feed, fresh: !feed };
    this.changed();
  }

  set(change) {
    Object.assign(this.form, change);
    for (const name of Object.keys(change)) delete this.faults[name];
    this.changed();
  }

  cancel() {
    this.form = null;
    this.changed();
  }

  /** @returns the saved feed, or null when it was refused beside its fields; `missing` and `taken` say what is wrong with a new one's id */
  async save({ missing, taken }) {
    const { id, fresh, ...wanted } = this.form;
    if (!id.trim()) return this.#refused({ id: missing });
    if (fresh && this.list.some((feed) => feed.id === id.trim())) return this.#refused({ id: taken });
    try {
      const feed = await this.put(id.trim(), wanted);
      this.form = null;
      this.changed();
      return feed;
    } catch (failure) {
      const named = (failure.problem?.errors ?? []).filter(({ field }) => field in this.form);
      if (failure.status !== 400 || !named.length) throw failure;
      return this.#refused(Object.fromEntries(named.map(({ field, message }) => [field, message])));
    }
  }

  async put(id, { url, format, mode, everyMinutes, on }) {
    const feed = await this.api.put(path(["feeds", id]), { url: url.trim(), ...(format && { format }), mode, everyMinutes: Number(everyMinutes), on });
    await this.load();
    return feed;
  }

  async remove(id) {
    await this.api.remove(path(["feeds", id]));
    await this.load();
  }

  async fetchNow(id) {
    await this.api.post(path(["feeds", id, "fetch"]));
    await this.load();
  }

  end() {
    this.timers.clearTimeout(this.#looking);
    this.ended = true;
  }

  #refused(faults) {
    this.faults = faults;
    this.changed();
    return null;
  }

  #lookAgain() {
    this.timers.clearTimeout(this.#looking);
    if (this.ended || !this.list.some(({ state }) => state === "fetching")) return;
    this.#looking = this.timers.setTimeout(() => this.load().catch(() => this.#lookAgain()), LOOK);
  }
}
