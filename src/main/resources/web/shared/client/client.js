import { Conversation } from "./conversation.js";
import { call } from "./http.js";
import { freshId } from "./ids.js";
import { Keep } from "../keep.js";
import { Session } from "./session.js";

/**
 * A visitor's conversation with a shop's assistant and its people, over wire protocol version 1.
 *
 *     const chat = new DaogouClient({ base: "https://guide.example", shop: "default", lang: "zh" });
 *     const off = chat.subscribe((state) => render(state));   // see transcript.js; plus `connection`
 *     await chat.resume();                                    // shows the kept conversation, if there is one
 *     chat.say("充绒量多少?");                                  // begins one otherwise
 *
 * `state.connection`: idle|connecting|online|reconnecting|offline|refused. Nothing is sent before the first `say`.
 */
export class DaogouClient {
  constructor({ base = "", shop = "default", lang, page, identity, fetch = globalThis.fetch.bind(globalThis), WebSocket, storage } = {}) {
    Object.assign(this, { lang, page, identity, fetch });
    this.keep = new Keep(`daogou:${shop}@${base}:`, storage);
    this.session = new Session({ base, shop, keep: this.keep, fetch });
    this.talk = new Conversation(this, { WebSocket });
  }

  get state() {
    return this.talk.state;
  }

  /** Calls the listener with the state now and after every change. @returns what ends that */
  subscribe(listener) {
    return this.talk.subscribe(listener);
  }

  /** Shows the kept conversation and follows it. @returns whether there was one */
  async resume() {
    return this.session.open && this.talk.resume();
  }

  /** Sends a message, beginning a conversation if need be. Never throws: a failure marks the message. */
  async say(text, intent) {
    const entry = { mid: freshId(), text, intent, seen: this.talk.seen(), at: new Date().toISOString() };
    this.talk.apply({ t: "@say", ...entry });
    await this.talk.deliver(entry);
  }

  /** Sends a failed message again under its old id, so that it can never be said twice. */
  async again(mid) {
    this.talk.apply({ t: "@again", key: mid });
    await this.talk.deliver(this.state.entries.find((entry) => entry.mid === mid));
  }

  stop(tid = this.state.live) {
    if (!tid) return;
    const rid = freshId();
    this.talk.apply({ t: "@stopping", tid, rid });
    this.talk.send({ t: "stop", rid, tid, seen: this.talk.seen(tid)?.off ?? 0 });
  }

  typing(on) {
    this.talk.send({ t: "typing", on });
  }

  /** Answers a proposal of a tool. */
  confirm(callId, token, yes) {
    this.talk.send({ t: "confirm", callId, token, yes });
  }

  setPage(page) {
    this.page = page;
    this.talk.send({ t: "page", ...page });
  }

  rate(score, comment) {
    return this.#post("rating", { score, comment });
  }

  /** Tries at once what would be tried later. */
  reconnect() {
    this.talk.link.retry.now();
  }

  /** The right to be forgotten: deletes the conversation at the shop, then here. */
  async forget() {
    if (this.session.open) await call(this.fetch, this.session.url, { method: "DELETE", token: this.session.token });
    this.talk.reset();
  }

  close() {
    this.talk.link.close();
  }

  #post(path, body) {
    return call(this.fetch, `${this.session.url}/${path}`, { method: "POST", token: this.session.token, body });
  }
}
