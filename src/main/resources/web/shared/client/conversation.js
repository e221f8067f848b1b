import { unsent } from "./beginning.js";
import { find } from "./entries.js";
import { Held } from "./held.js";
import { recall } from "./history.js";
import { freshId } from "./ids.js";
import { Link } from "./link.js";
import { SocketTransport } from "./socket.js";
import { StreamTransport } from "./stream.js";
import { EMPTY } from "./transcript.js";
import { message, unheard } from "./unheard.js";
import { Watch } from "./watch.js";

/** Whoever else was given a newer token may not have heard of it yet when the one before ends. */
const NEWS = 2_000;

/** Joins a session, a link and a transcript: frames in, state out, and no message lost on the way. */
export class Conversation extends Held {
  #dev = freshId();
  #life = 0;
  #toldPage = null;

  constructor(client, { WebSocket, seen, timers = globalThis }) {
    super(seen);
    Object.assign(this, { client, session: client.session, timers });
    this.link = new Link({
      transports: [(on) => new SocketTransport(this.session, on, WebSocket), (on) => new StreamTransport(this.session, on)],
      hello: () => this.#hello(),
      onFrame: (frame) => this.#heard(frame),
      onState: (connection, refusal) => this.#connected(connection, refusal),
    });
    this.watch = new Watch(this);
  }

  async resume() {
    if (this.link.transport || this.beginning) return true;
    const life = this.#life;
    const there = await recall(this.session, (messages) => life === this.#life && this.apply({ t: "@history", messages }));
    if (life !== this.#life) return false;
    if (there) this.link.open();
    else this.reset();
    return there;
  }

  apply(action) {
    super.apply(action);
    this.state.asks.forEach((frame) => this.send(frame));
  }

  /** @returns whether the frame has left; what matters of it stands in the state and is sent again after the next welcome */
  send(frame) {
    const sent = this.link.send(frame);
    if (sent && frame.t === "msg") this.watch.expectAnswer(frame.mid);
    return sent;
  }

  /** Sends a visitor's message, beginning a conversation if need be. */
  async deliver(mid) {
    // While the line stands the service has not forgotten us, whatever our own clock says.
    if (!this.session.open && !this.link.transport && !(await this.#begin(mid))) return;
    this.link.open();
    message(find(this.state.entries, mid) ?? {}, this.seen).forEach((frame) => this.send(frame));
  }

  /** Tells what the visitor looks at, unless the service has been told. */
  tellPage() {
    const { page } = this.client;
    if (page && page !== this.#toldPage && this.send({ t: "page", ...page })) this.#toldPage = page;
  }

  /** Begins a conversation unless there is one; rejects when that fails. */
  async ready() {
    if (this.session.open || this.link.transport) return;
    const life = this.#life;
    try {
      await (this.beginning ??= this.#begun(life));
    } finally {
      if (life === this.#life) this.beginning = null;
    }
    if (life === this.#life) this.link.open();
  }

  /** Hangs up. What is still on its way from the service changes nothing any more. */
  close() {
    this.#life++;
    this.beginning = this.#toldPage = null;
    this.watch.rest();
    this.link.close();
  }

  reset(entries = []) {
    this.close();
    this.session.drop();
    this.become({ ...EMPTY, entries }, { t: "@reset" });
  }

  /** @returns whether there is a conversation now */
  async #begin(mid) {
    const life = this.#life;
    try {
      return await (this.beginning ??= this.#begun(life));
    } catch (failure) {
      if (life === this.#life) this.apply(unsent(mid, failure));
      return false;
    } finally {
      if (life === this.#life) this.beginning = null;
    }
  }

  async #begun(life) {
    // What stands here of a conversation that has run out is in no log of the new one.
    if (this.state.ledger.seq > 0) this.become({ ...EMPTY, entries: this.#unanswered() }, { t: "@reset" });
    const { page } = this.client;
    const fresh = await this.session.begin(this.client);
    if (life !== this.#life) return false;
    this.session.hold(fresh);
    this.#toldPage = page;
    return true;
  }

  #unanswered() {
    return this.state.entries.filter(({ pending }) => pending);
  }

  #hello() {
    const { session, client, state } = this;
    const who = { cid: session.cid, token: session.token, dev: this.#dev, identity: session.unproven(client.identity) };
    return { t: "hello", v: 1, ...who, lastSeq: state.ledger.seq, turn: this.heldOf(), epoch: state.epoch };
  }

  #heard(frame) {
    this.apply(frame);
    if (frame.t === "welcome") {
      this.session.renewed(frame, this.client.identity);
      this.tellPage();
      unheard(this.state, this.seen).forEach((each) => this.send(each));
    }
    this.watch.heard();
  }

  #connected(connection, refusal) {
    this.apply({ t: "@connection", connection });
    if (connection !== "refused") return;
    const life = this.#life;
    if (this.session.replacedElsewhere()) this.link.open();
    else if (refusal === "unauthorized" && this.session.open) this.timers.setTimeout(() => life === this.#life && this.#refused(), NEWS);
    else this.#refused();
  }

  #refused() {
    if (this.link.transport) return;
    if (this.session.replacedElsewhere()) return this.link.open();
    // The token ran out, or the conversation was deleted from another device: nothing of it stays here, and what was not
    // heard yet goes on in a new one.
    const unanswered = this.#unanswered();
    this.reset(unanswered);
    unanswered.forEach(({ mid }) => this.deliver(mid));
  }
}
