import { freshId } from "../shared/client/ids.js";
import { Session } from "../shared/desk/session.js";

/** The agent's door. */
export class ConsoleApi extends Session {
  present(available) {
    return this.put("presence", { available });
  }

  queue() {
    return this.get("queue");
  }

  /** The live and recent ones, the latest first. */
  conversations() {
    return this.get("conversations?limit=30");
  }

  conversation(cid) {
    return this.get(`conversations/${encodeURIComponent(cid)}`);
  }

  /** `verb`: claim, release or reopen. */
  act(cid, verb) {
    return this.post(`conversations/${encodeURIComponent(cid)}/${verb}`, {});
  }

  /** `outcome`: one of {@link OUTCOMES}; `note` is for colleagues, and may be empty. */
  resolve(cid, outcome, note) {
    return this.post(`conversations/${encodeURIComponent(cid)}/resolve`, { outcome, ...(note && { note }) });
  }

  cannedReplies() {
    return this.get("replies");
  }

  /** One of them as it reads in a conversation: `{text, missing}`. */
  filled(cid, id) {
    return this.get(`conversations/${encodeURIComponent(cid)}/replies/${encodeURIComponent(id)}`);
  }

  products(q) {
    return this.get(`products?${new URLSearchParams({ q, limit: 20 })}`);
  }

  colleagues() {
    return this.get("colleagues");
  }

  /** `to`: `{agentId}` or `{department}`. */
  assign(cid, to) {
    return this.post(`conversations/${encodeURIComponent(cid)}/assign`, to);
  }

  /** `pictures`: ids of those that were sent up; `products`: `[{id, sku?}]`, to be shown with it. */
  reply(cid, text, { pictures = [], products = [] } = {}, mid = freshId()) {
    const beside = { ...(pictures.length && { pictures }), ...(products.length && { products }) };
    return this.post(`conversations/${encodeURIComponent(cid)}/messages`, { text, ...beside }, { "Idempotency-Key": mid });
  }

  sendUp(cid, file) {
    return this.post(`conversations/${encodeURIComponent(cid)}/pictures`, file);
  }

  /** `how`: sent, edited or dismissed; `text`: what the visitor was sent. */
  used(cid, did, how, text) {
    return this.post(`conversations/${encodeURIComponent(cid)}/drafts/${encodeURIComponent(did)}/used`, { how, text });
  }

  /** `verb`: dismissed, used (`{how}`: product or followed) or reopened. */
  hint(cid, hid, verb, body = {}) {
    return this.post(`conversations/${encodeURIComponent(cid)}/hints/${encodeURIComponent(hid)}/${verb}`, body);
  }

  /** What the visitor was offered, and what may be granted: `{offers, may}`. */
  grants(cid) {
    return this.get(`conversations/${encodeURIComponent(cid)}/grants`);
  }

  /** How far an agent may go: `of` is `{productId, sku?, quantity}`. */
  grantLimits(cid, of) {
    return this.get(`conversations/${encodeURIComponent(cid)}/grants/limits?${new URLSearchParams(of)}`);
  }

  /** `wanted`: `{productId, sku?, quantity, price}`, the price for the pieces together. */
  grant(cid, wanted) {
    return this.post(`conversations/${encodeURIComponent(cid)}/grants`, wanted);
  }

  /** What the conversation is about, what is open, and what might help. */
  summary(cid) {
    return this.get(`conversations/${encodeURIComponent(cid)}/summary`);
  }

  /** Asks the knowledge about the product in focus; the visitor sees nothing of it. */
  ask(cid, question) {
    return this.post(`conversations/${encodeURIComponent(cid)}/ask`, { question });
  }

  /** `to`: zh or en. */
  translate(cid, text, to) {
    return this.post(`conversations/${encodeURIComponent(cid)}/translate`, { text, to });
  }

  /** For colleagues; the visitor never sees it. */
  note(cid, text) {
    return this.post(`conversations/${encodeURIComponent(cid)}/notes`, { text });
  }
}
