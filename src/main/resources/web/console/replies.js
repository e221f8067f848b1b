/** The drafts of the next answer that the service makes, one a conversation, and what becomes of them. `used(cid, did, how, text)` hears of it. */
export class DraftReplies {
  #offered = new Map();
  #inserted = new Map();

  constructor(used) {
    this.used = used;
  }

  /** What is offered now: `{did, text, done, plain, citations, confidence}`; undefined when nothing is. */
  of(cid) {
    return this.#offered.get(cid);
  }

  /** Any frame of the service; true when it changed what is offered. */
  heard(frame) {
    const { t, cid, author } = frame;
    if (t === "draft.delta") return this.#delta(frame);
    if (t === "draft.done") return this.#done(frame);
    // Whatever was drafted answers what was said before.
    const passed = t === "message" ? author === "visitor" || author === "agent" : t === "released" || t === "forgotten";
    return passed && this.#offered.delete(cid);
  }

  /** Takes it for the box, behind what stands there; the text of the box then, or undefined when there is nothing to take. */
  insert(cid, before = "") {
    const { did, done, plain } = this.of(cid) ?? {};
    if (!done) return undefined;
    this.#offered.delete(cid);
    this.#inserted.set(cid, { did, plain });
    return before.trim() ? `${before.trimEnd()}\n${plain}` : plain;
  }

  /** False when there was nothing to dismiss. */
  dismiss(cid) {
    const offered = this.of(cid);
    if (!offered) return false;
    this.#offered.delete(cid);
    this.used(cid, offered.did, "dismissed");
    return true;
  }

  /** The agent has sent this; a draft that was taken for it has been used. */
  sent(cid, text) {
    const taken = this.#inserted.get(cid);
    this.#inserted.delete(cid);
    if (taken) this.used(cid, taken.did, text.trim() === taken.plain ? "sent" : "edited", text);
  }

  #delta({ cid, did, off, text }) {
    const known = this.of(cid);
    const before = known?.did === did ? known.text : "";
    // What came before is missing here; the whole comes with the end.
    if ((known?.did === did && known.done) || off > before.length) return false;
    this.#offered.set(cid, { did, text: before.slice(0, off) + text });
    return true;
  }

  #done({ cid, did, text, plain, citations, confidence }) {
    if (text) this.#offered.set(cid, { did, text, plain, citations, confidence, done: true });
    else if (this.of(cid)?.did === did) this.#offered.delete(cid);
    return true;
  }
}
