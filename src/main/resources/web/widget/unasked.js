const AWAY = "putAway";
const SEEN = "unaskedSeen";
/** So many are remembered as put away; older ones lie far up in the conversation. */
const MOST = 50;

/** Messages that the shop began: which of them are put away on this device, and what the shop is told of each, once. */
export class Unasked {
  #told = new Set();

  /** @param client of the visitor, see daogou-client.d.ts */
  constructor(client, changed = () => {}) {
    Object.assign(this, { client, changed, before: client.keep.get(SEEN) ?? [] });
  }

  isAway({ outreach }) {
    return Boolean(outreach) && this.#away.includes(outreach.id);
  }

  /** The message that is to be seen beside the closed chat: the last one, on one page, while nothing was said or read after it. */
  news(entries, read) {
    const last = entries.findLast(({ author }) => author !== "note");
    return last?.outreach && !this.isAway(last) && !this.before.includes(last.outreach.id) && (last.seq ?? Infinity) > read ? last : undefined;
  }

  /** On the screen, of a page that somebody looks at. */
  shown(entries) {
    if (globalThis.document?.visibilityState === "hidden") return;
    entries.filter((entry) => entry?.outreach && !this.isAway(entry)).forEach((entry) => this.#tell(entry, "shown"));
  }

  /** The visitor went into the chat by it, or to what it shows. */
  followed(entry) {
    if (entry?.outreach) this.#tell(entry, "opened");
  }

  putAway(entry) {
    this.client.keep.set(AWAY, [...this.#away, entry.outreach.id].slice(-MOST));
    this.#tell(entry, "dismissed");
    this.changed();
  }

  get #away() {
    return this.client.keep.get(AWAY) ?? [];
  }

  /** What is not counted is lost, and worth no trouble to the visitor. */
  #tell({ outreach: { id } }, what) {
    if (this.#told.has(`${id} ${what}`)) return;
    this.#told.add(`${id} ${what}`);
    if (what === "shown") this.client.keep.set(SEEN, [...(this.client.keep.get(SEEN) ?? []), id].slice(-MOST));
    this.client.mark(id, what).catch(() => {});
  }
}
