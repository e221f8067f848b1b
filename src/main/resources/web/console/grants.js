import { GrantDraft } from "./grantdraft.js";
import { intoBox } from "./intobox.js";

/** What the visitor was offered, and what an agent grants them on top. */
export class Grants {
  offers = [];
  /** What the offer policy lets agents grant; null for nothing. */
  may = null;
  /** The one that is being written, or null. */
  draft = null;
  /** What a screen reader is told of the last one. */
  said = "";
  #asked = 0;

  constructor(desk, timers = globalThis) {
    Object.assign(this, { desk, timers });
  }

  /** Whether the one who is signed in may begin: a colleague who answers is not meddled with. */
  get possible() {
    const { talk } = this.desk;
    return Boolean(this.may) && (talk.mine || talk.floor !== "agent");
  }

  async read(cid) {
    const { desk } = this;
    const asked = ++this.#asked;
    try {
      const { offers, may } = await desk.api.grants(cid);
      if (cid !== desk.cid || asked !== this.#asked) return;
      Object.assign(this, { offers, may });
    } catch {
      // An agent can work without it; what ails the service is told by what they do themselves.
    }
    desk.changed();
  }

  begin() {
    if (!this.possible) return;
    this.said = "";
    this.draft = new GrantDraft(this.desk, (offer) => this.#done(offer), this.timers);
    this.draft.choose(this.products()[0]);
  }

  leave() {
    this.draft?.end();
    this.draft = null;
    this.desk.changed();
  }

  /** What may be granted on: in focus, in a hint, picked for the reply, offered before. Each once. */
  products() {
    const { talk, cid, hands } = this.desk;
    const named = [
      talk.product,
      ...(talk.hints ?? []).flatMap(({ products = [] }) => products),
      ...hands.picker.of(cid).map(({ product }) => product),
      ...this.offers.filter(({ title }) => title).map(({ productId: id, title }) => ({ id, title })),
    ];
    return named.filter(Boolean).filter(({ id }, at, all) => all.findIndex((each) => each.id === id) === at);
  }

  /** Puts a grant into the reply, in the visitor's language; nothing is sent. */
  tell({ text }) {
    const { desk } = this;
    const lang = desk.aside.summary?.lang ?? desk.talk.visitor?.lang ?? desk.lang;
    intoBox(desk, text[lang] ?? text[desk.lang]);
  }

  clear() {
    this.draft?.end();
    Object.assign(this, { offers: [], may: null, draft: null, said: "" });
    this.#asked++;
  }

  async #done(offer) {
    const { desk } = this;
    this.draft = null;
    this.said = desk.t("granted", { title: offer.title });
    this.offers = [offer, ...this.offers];
    await this.read(desk.cid);
  }
}
