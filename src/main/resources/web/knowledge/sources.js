import { path } from "./api.js";
import { Wish } from "./wish.js";

const LOOK = 2_000;
/** A feed that is due this soon will be fetched while somebody looks on. */
const SOON = 5_000;

/** The shop's feeds by address, and what may be done with them. Looked at again while one of them is being fetched or due. */
export class Sources {
  list = [];
  ready = false;
  /** The feed in the form, or null. */
  wish = null;
  #looking;

  /** @param came hears that a fetch has brought an import */
  constructor(api, { changed, came }, timers = globalThis) {
    Object.assign(this, { api, changed, came, timers });
  }

  async load() {
    const { feeds } = await this.api.get("feeds");
    const before = new Map(this.list.map(({ id, lastImportId }) => [id, lastImportId]));
    const news = this.ready && feeds.some(({ id, lastImportId }) => lastImportId !== before.get(id));
    Object.assign(this, { list: feeds, ready: true, failure: null });
    if (news) this.came();
    this.#lookAgain();
    this.changed();
  }

  /** Opens the form, for a feed that stands or for a new one; null closes it. */
  write(wish) {
    this.wish = wish;
    this.changed();
  }

  /** @returns the saved feed, or null when it was refused beside its fields; `missing` and `taken` say what is wrong with a new one's id */
  async save({ missing, taken }) {
    const { wish } = this;
    const known = wish.fresh && this.list.some(({ id }) => id === wish.id);
    wish.faults = !wish.id ? { id: missing } : known ? { id: taken } : {};
    const feed = wish.faults.id ? null : await this.#put(wish);
    if (feed && this.wish === wish) this.wish = null;
    this.changed();
    return feed;
  }

  /** A feed that was removed, as it was; the form asks for what is shown to nobody, such as a password. */
  async putBack(feed) {
    const wish = new Wish(feed, true);
    if (!(await this.#put(wish))) this.write(wish);
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

  async #put(wish) {
    try {
      return await this.put(wish.id, wish.fields);
    } catch (failure) {
      wish.refuse(failure);
      return null;
    }
  }

  #lookAgain() {
    this.timers.clearTimeout(this.#looking);
    const due = ({ state, nextAt }) => state === "fetching" || (state === "waiting" && Date.parse(nextAt) < Date.now() + SOON);
    if (this.ended || !this.list.some(due)) return;
    this.#looking = this.timers.setTimeout(() => this.load().catch(() => this.#lookAgain()), LOOK);
  }
}
