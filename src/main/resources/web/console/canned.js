/** A slash at the beginning or after a space, with what has been typed behind it. */
const ASKED = /(?:^|\s)\/([\p{L}\p{N}_-]*)$/u;
const PLACE = /\{(?:visitor|agent|shop|product|price|order)\}/g;
const MOST = 8;

/** What is said often, found behind a slash in the reply box. `api` reads the list and fills one for a conversation. */
export class Canned {
  /** What the list shows: `{cid, from, to, items, active}`, or null while it is shut. */
  open = null;
  #all = [];
  #read = null;

  constructor(api, changed) {
    Object.assign(this, { api, changed });
  }

  /** Looks at what stands before the caret of a box. `lang`: whose replies come first. */
  async typed(cid, text, caret, lang) {
    const found = ASKED.exec(text.slice(0, caret ?? text.length));
    if (!found) return this.shut();
    const [, q] = found;
    const from = found.index + found[0].indexOf("/");
    const look = () => {
      this.open = { cid, from, to: from + 1 + q.length, items: matching(this.#all, q, lang), active: 0 };
      this.changed();
    };
    // Read anew whenever it opens: an admin may just have written one.
    if (this.open?.cid !== cid || this.open.from !== from) this.#read = this.api.cannedReplies().then(({ replies }) => (this.#all = replies), () => {});
    look();
    await this.#read;
    if (this.open?.cid === cid && this.open.from === from && this.open.to === from + 1 + q.length) look();
  }

  move(by) {
    const { items, active } = this.open;
    this.open = { ...this.open, active: (active + by + items.length) % items.length };
    this.changed();
  }

  shut() {
    if (!this.open) return;
    this.open = null;
    this.changed();
  }

  /** @returns the box's text with the reply in place of what asked for it, and what to select in it: `{text, from, to}` */
  async insert(id, text) {
    const { cid, from, to } = this.open;
    this.shut();
    const filled = (await this.api.filled(cid, id)).text;
    const whole = text.slice(0, from) + filled + text.slice(to);
    const [empty] = unfilled(whole);
    return { text: whole, ...(empty ?? { from: from + filled.length, to: from + filled.length }) };
  }
}

/** The places that nothing has filled: `[{place, from, to}]`. */
export function unfilled(text) {
  return [...text.matchAll(PLACE)].map(({ 0: place, index }) => ({ place, from: index, to: index + place.length }));
}

/** Those whose shortcut begins so, then those whose title or text hold it; those in the conversation's language first. */
export function matching(replies, q, lang) {
  const wanted = q.toLowerCase();
  const rank = ({ shortcut, title, text }) => (shortcut.toLowerCase().startsWith(wanted) ? 0 : `${title}\n${text}`.toLowerCase().includes(wanted) ? 1 : 2);
  return replies.map((reply) => ({ reply, at: rank(reply), foreign: reply.lang === lang ? 0 : 1 }))
    .filter(({ at }) => at < 2).sort((a, b) => a.at - b.at || a.foreign - b.foreign).slice(0, MOST).map(({ reply }) => reply);
}
