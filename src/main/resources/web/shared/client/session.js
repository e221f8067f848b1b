import { call } from "./http.js";

const NAME = "conversation";

/** The visitor's conversation with one shop: its id and token, kept between pages until it expires. */
export class Session {
  constructor({ base, shop, keep, fetch, now = Date.now }) {
    Object.assign(this, { base, shop, keep, fetch, now });
    this.held = keep.get(NAME);
  }

  get open() {
    return Boolean(this.held) && Date.parse(this.held.expiresAt ?? "9999") > this.now();
  }

  get cid() {
    return this.held?.conversationId;
  }

  get token() {
    return this.held?.token;
  }

  get url() {
    return `${this.base}/api/v1/conversations/${encodeURIComponent(this.cid)}`;
  }

  /** Begins a conversation. A returning visitor shows the old token, so that the shop knows them again. */
  async begin({ lang, page, identity }) {
    const known = this.held ?? {};
    const fresh = await call(this.fetch, `${this.base}/api/v1/conversations`, {
      method: "POST",
      token: known.token,
      body: { shop: this.shop, visitorId: known.visitorId, lang, page, identity },
    });
    this.#hold(fresh);
  }

  /** `welcome` tells a later expiry, and after an identity was vouched for also a new token. */
  renewed({ token, expiresAt }) {
    this.#hold({ ...this.held, ...(token && { token }), ...(expiresAt && { expiresAt }) });
  }

  /** Ends our knowledge of the conversation, and of the visitor unless told to remember them. */
  drop() {
    this.held = null;
    this.keep.remove(NAME);
  }

  #hold(held) {
    this.held = held;
    this.keep.set(NAME, held);
  }
}
