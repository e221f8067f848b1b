import { Sentences } from "./sentences.js";

/** What a visitor who does not look has missed: the words for a screen reader, and how many messages came while closed. */
export class Attention {
  #readers = new Map();
  #known = null;
  unread = 0;

  /** @returns the sentences to be announced after this change of the entries */
  notice(entries, opened) {
    const others = entries.filter(({ author }) => author !== "visitor" && author !== "note");
    const known = this.#known;
    this.#known = new Set(others.map(({ key }) => key));
    if (opened) this.unread = 0;
    // What was there when the page opened has been read before.
    if (known === null) return others.forEach((entry) => this.#read(entry)) ?? "";
    if (!opened) this.unread += others.filter(({ key }) => !known.has(key)).length;
    return others.map((entry) => this.#read(entry)).filter(Boolean).join(" ");
  }

  #read({ key, text, streaming }) {
    if (!this.#readers.has(key)) this.#readers.set(key, new Sentences());
    return this.#readers.get(key).next(text, !streaming);
  }
}
