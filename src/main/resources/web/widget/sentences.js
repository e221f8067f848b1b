import { plain } from "../shared/prose/plain.js";

const END = /[。！？!?](?:["”’)）]*)|\.(?=\s|$)|\n+/g;

/** Cuts a growing text into sentences to be read aloud: whole ones while it grows, the rest once it is `done`. */
export class Sentences {
  #said = 0;

  /** @returns what may be announced now, or "" */
  next(text, done) {
    const until = done ? text.length : lastEnd(text);
    if (until <= this.#said) return "";
    const sentences = text.slice(this.#said, until);
    this.#said = until;
    return plain(sentences);
  }
}

function lastEnd(text) {
  let end = 0;
  for (const match of text.matchAll(END)) end = match.index + match[0].length;
  // A full stop at the very end may turn out to be a decimal point.
  return text.endsWith(".") && end === text.length ? lastEnd(text.slice(0, -1)) : end;
}
