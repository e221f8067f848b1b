import { blank } from "../shared/client/standing.js";
import { Sentences } from "./sentences.js";

/** Reads out to those who do not look what others say, once: sentence by sentence, and what is remarked beside the text. */
export class Attention {
  #readers = new Map();
  #told = new Set();

  /** @param remarks `entry => [[id, words]]` @returns the words to be announced after this change of the entries */
  notice(entries, remarks) {
    return entries.filter(isNews).map((entry) => this.#read(entry, remarks(entry))).filter(Boolean).join(" ");
  }

  #read(entry, remarks) {
    const known = this.#readers.has(entry.key);
    if (!known) this.#readers.set(entry.key, new Sentences());
    const sentences = this.#readers.get(entry.key).next(entry.text, !entry.streaming);
    const fresh = remarks.filter(([id]) => !this.#told.has(`${entry.key} ${id}`));
    fresh.forEach(([id]) => this.#told.add(`${entry.key} ${id}`));
    // What was there when the page opened has been read before.
    return entry.past && !known ? "" : [sentences, ...fresh.map(([, words]) => words)].filter(Boolean).join(" ");
  }
}

/** How many messages of others came after the one that was read last. */
export function unread(entries, read) {
  return entries.filter((entry) => isNews(entry) && !blank(entry) && (entry.seq ?? Infinity) > read).length;
}

/** What can have been read: a reply that goes on may end when nobody looks any more. */
export function lastSeq(entries) {
  return entries.reduce((last, { seq = 0, streaming }) => (streaming ? last : Math.max(last, seq)), 0);
}

function isNews({ author }) {
  return author !== "visitor" && author !== "note";
}
