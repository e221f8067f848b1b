import { Conversation } from "./conversation.js";
import { find } from "./entries.js";
import { recall } from "./history.js";
import { call } from "./http.js";
import { freshId } from "./ids.js";
import { Keep } from "../keep.js";
import { questionOf } from "./question.js";
import { Session } from "./session.js";
import { holderOf } from "./tools.js";
import { confirmation, stop } from "./unheard.js";

/** Milliseconds; a little less than the second that a composer waits, so that its clock and ours do not skip one. */
const TYPING = 900;
/** Milliseconds; a picture that is gone for good must not be asked for again and again. */
const RELINK = 60_000;

/** A visitor's conversation with a shop's assistant and its people, over wire protocol version 1. README.md says how it is used. */
export class DaogouClient {
  #typed = 0;
  #relinked = -Infinity;

  constructor({ base = globalThis.location?.origin ?? "", shop = "default", lang, page, identity, fetch = globalThis.fetch.bind(globalThis), WebSocket, storage, seen } = {}) {
    Object.assign(this, { lang, page, identity, fetch });
    this.keep = new Keep(`daogou:${shop}@${base}:`, storage);
    this.session = new Session({ base: base.replace(/\/+$/, ""), shop, keep: this.keep, fetch });
    if (identity && this.session.isOfAnother(identity)) this.session.drop();
    this.talk = new Conversation(this, { WebSocket, seen });
  }

  get state() {
    return this.talk.state;
  }

  /** Calls `listener(state, cause)` with the state now and after every change. @returns what ends that */
  subscribe(listener) {
    return this.talk.subscribe(listener);
  }

  /** Shows the kept conversation and follows it. @returns whether there was one */
  async resume() {
    return this.session.open && this.talk.resume();
  }

  /** Sends a message, beginning a conversation if need be; `pictures` as {@link sendUp} answered. Never throws: a failure marks the message. */
  async say(text, intent, pictures) {
    const mid = freshId();
    this.talk.apply({ t: "@say", mid, text, intent, pictures, at: new Date().toISOString() });
    await this.talk.deliver(mid);
  }

  /** Sends a picture up (a Blob, JPEG or PNG), to go with a message within the hour. @returns `{id, url, width, height}`; rejects with a Refusal */
  async sendUp(file) {
    await this.talk.ready();
    const { url, token } = this.session;
    const { pictureId, ...where } = await call(this.fetch, `${url}/pictures`, { method: "POST", token, body: file });
    return { id: pictureId, ...where };
  }

  /** Links of pictures have ended: asks for new ones, seldom. */
  async relink(now = Date.now()) {
    if (!this.session.open || now - this.#relinked < RELINK) return;
    this.#relinked = now;
    await recall(this.session, (messages) => this.talk.apply({ t: "@links", messages }));
  }

  /** Sends a failed message again under its old id, so that it can never be said twice; of a failed turn, asks anew. */
  async again(key) {
    const entry = find(this.state.entries, key);
    if (!entry?.failed?.retry) return;
    this.talk.apply({ t: "@again", key });
    await (entry.author === "visitor" ? this.talk.deliver(key) : this.say(questionOf(this.state.entries, entry)));
  }

  stop(tid = this.state.live) {
    const { talk } = this;
    const entry = tid && find(this.state.entries, tid);
    if (!entry?.streaming || entry.stopping) return;
    talk.apply({ t: "@stopping", tid, rid: freshId() });
    stop(find(this.state.entries, tid), talk.seen).forEach((frame) => talk.send(frame));
  }

  /** Told at most once a second while somebody types, and at once when they rest. */
  typing(on) {
    const now = Date.now();
    if (on && now - this.#typed < TYPING) return;
    this.#typed = on ? now : 0;
    this.talk.send({ t: "typing", on });
  }

  /** Answers a proposal of a tool, once. */
  confirm(callId, yes) {
    const { talk } = this;
    const call = () => holderOf(this.state.entries, callId)?.tools[callId] ?? {};
    if (call().answer !== undefined) return;
    talk.apply({ t: "@confirm", callId, yes });
    confirmation(callId, call()).forEach((frame) => talk.send(frame));
  }

  setPage(page) {
    this.page = page;
    this.talk.tellPage();
  }

  /** The shop vouches for who is here, from now on; for nobody, it is let go of like {@link leave}. */
  identify(identity) {
    if (!identity) return this.leave();
    this.identity = identity;
    if (this.session.isOfAnother(identity)) this.talk.reset();
    else if (this.talk.link.transport) this.talk.link.reopen();
  }

  /** Begins a conversation before anything is said, or goes on with the kept one; rejects when that fails. */
  async begin() {
    if (!(await this.resume())) await this.talk.ready();
  }

  /** Tells the shop what its visitor does beside talking. Nothing before a conversation has begun. */
  async did(what) {
    if (this.session.open) await this.#post("events", what);
  }

  /** What became of a message that the shop began: shown, opened or dismissed. */
  async mark(outreachId, what) {
    await this.#post(`outreach/${encodeURIComponent(outreachId)}`, { what });
  }

  /** Whether the shop may say anything unasked; kept for this visitor until it is taken back. */
  async mute(muted) {
    await this.#post("mute", undefined, muted ? "POST" : "DELETE");
    this.talk.apply({ t: "@muted", muted });
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

  /** Lets go of the conversation and of who was here on this device; the shop keeps it. */
  leave() {
    this.identity = undefined;
    this.talk.reset();
  }

  close() {
    this.talk.close();
  }

  #post(path, body, method = "POST") {
    const { url, token } = this.session;
    return call(this.fetch, `${url}/${path}`, { method, token, body });
  }
}
