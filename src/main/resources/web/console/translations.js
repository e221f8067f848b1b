/** Messages in the agent's language, and the reply in the visitor's: `{text}` when it is there, `{differing}` when it was put away. */
export class Translations {
  on = false;
  reply = null;
  #known = new Map();

  constructor(desk) {
    this.desk = desk;
  }

  /** Whether the two speak different languages and somebody can translate. */
  get useful() {
    const { aside, lang } = this.desk;
    return Boolean(aside.summary?.translates) && aside.summary.lang !== lang;
  }

  turn(on) {
    this.on = on;
    this.look();
    this.desk.changed();
  }

  /** Of a message that is shown; undefined where none is wanted. */
  of(entry) {
    return this.on && foreign(entry, this.desk.lang) ? this.#known.get(this.#name(entry.text)) : undefined;
  }

  /** Asks for those that are missing, the latest first: that is where an agent reads. */
  look() {
    if (!this.on || !this.useful) return;
    const { lang, talk } = this.desk;
    [...(talk?.entries ?? [])].reverse().filter((entry) => foreign(entry, lang)).slice(0, 20).forEach(({ text }) => this.#ask(text));
  }

  /** Puts the reply into the visitor's language; what was written stays at hand until it is sent. */
  async turnReply() {
    const { desk } = this;
    const { cid } = desk;
    const text = desk.drafts.get(cid)?.trim();
    if (!text || this.reply?.busy) return;
    const turning = { cid, original: text, busy: true };
    this.reply = turning;
    desk.changed();
    try {
      Object.assign(turning, await desk.api.translate(cid, text, desk.aside.summary.lang));
    } catch (failure) {
      turning.failure = desk.sentence(failure);
    }
    turning.busy = false;
    const untouched = desk.drafts.get(cid)?.trim() === text;
    if (turning.text && untouched && cid === desk.cid) desk.draft(turning.text);
    desk.changed();
  }

  /** Back to what was written. */
  undoReply() {
    const { original, cid } = this.reply;
    this.reply = null;
    if (cid === this.desk.cid) this.desk.draft(original);
  }

  forgetReply() {
    this.reply = null;
    this.desk.changed();
  }

  clear() {
    this.on = false;
    this.reply = null;
    this.#known.clear();
  }

  async #ask(text) {
    const { desk } = this;
    const name = this.#name(text);
    if (this.#known.has(name)) return;
    this.#known.set(name, { busy: true });
    try {
      this.#known.set(name, await desk.api.translate(desk.cid, text, desk.lang));
    } catch (failure) {
      this.#known.delete(name);
      this.on = false;
      desk.failed(failure);
    }
    desk.changed();
  }

  #name(text) {
    return `${this.desk.lang} ${text}`;
  }
}

/** A visitor's words, or the assistant's, that the agent cannot read. */
export function foreign({ author, text }, lang) {
  return Boolean(text) && (author === "visitor" || author === "assistant") && (/\p{Script=Han}/u.test(text) ? "zh" : "en") !== lang;
}
