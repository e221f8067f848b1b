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

  /** Begins a conversation, to be {@link hold held}. A returning visitor shows the old token, so that the shop knows them again. */
  async begin({ lang, page, identity }) {
    const known = this.held ?? {};
    const fresh = await call(this.fetch, `${this.base}/api/v1/conversations`, {
      method: "POST",
      token: known.token,
      body: { shop: this.shop, visitorId: known.visitorId, lang, page, identity },
    });
    return { ...fresh, customerId: identity?.customerId };
  }

  hold(held) {
    this.held = held;
    this.keep.set(NAME, held);
  }

  /** `welcome` tells a later expiry, and after an identity was vouched for also a new token. */
  renewed({ token, expiresAt }, identity) {
    const vouched = token && { token, customerId: identity?.customerId };
    this.hold({ ...this.held, ...vouched, ...(expiresAt && { expiresAt }) });
  }

  /** Whoever else was vouched for before; their conversation is not for this customer's eyes. */
  isOfAnother({ customerId }) {
    const before = this.held?.customerId;
    return before !== undefined && before !== customerId;
  }

  /** The identity, if the service has not accepted it for this conversation: each proof ends the token before it. */
  unproven(identity) {
    return identity && this.held?.customerId !== identity.customerId ? identity : undefined;
  }

  /** Whether another tab has been given a newer token of this conversation; then it is ours as well. */
  replacedElsewhere() {
    const kept = this.keep.get(NAME);
    const newer = Boolean(kept) && kept.conversationId === this.cid && kept.token !== this.token;
    if (newer) this.held = kept;
    return newer;
  }

  /** Ends our knowledge of the conversation; what another tab holds by now is left alone. */
  drop() {
    if (this.keep.get(NAME)?.token === this.token) this.keep.remove(NAME);
    this.held = null;
  }
}
