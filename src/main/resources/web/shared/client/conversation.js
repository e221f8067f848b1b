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

/** Joins a session, a link and a transcript: frames in, state out, and no message lost on the way. */
export class Conversation extends Held {
  #dev = freshId();

  constructor(client, { WebSocket, seen }) {
    super(seen);
    Object.assign(this, { client, session: client.session });
    this.link = new Link({
      transports: [(on) => new SocketTransport(this.session, on, WebSocket), (on) => new StreamTransport(this.session, on)],
      hello: () => this.#hello(),
      onFrame: (frame) => this.#heard(frame),
      onState: (connection) => this.#connected(connection),
    });
    this.watch = new Watch(this);
  }

  async resume() {
    if (this.link.transport || this.beginning) return true;
    if (await recall(this.session, (messages) => this.apply({ t: "@history", messages }))) {
      this.link.open();
      return true;
    }
    this.reset();
    return false;
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
    if (!this.session.open && !(await this.#begin(mid))) return;
    this.link.open();
    message(find(this.state.entries, mid) ?? {}, this.seen).forEach((frame) => this.send(frame));
  }

  reset(entries = []) {
    this.link.close();
    this.session.drop();
    this.become({ ...EMPTY, entries }, { t: "@reset" });
  }

  async #begin(mid) {
    try {
      await (this.beginning ??= this.session.begin(this.client));
      return true;
    } catch (failure) {
      this.apply(unsent(mid, failure));
      return false;
    } finally {
      this.beginning = null;
    }
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
      unheard(this.state, this.seen).forEach((each) => this.send(each));
    }
    this.watch.heard();
  }

  #connected(connection) {
    this.apply({ t: "@connection", connection });
    if (connection !== "refused") return;
    if (this.session.replacedElsewhere()) return this.link.open();
    // The token ran out, or the conversation was deleted from another device: nothing of it stays here, and what was not
    // heard yet goes on in a new one.
    const unanswered = this.state.entries.filter(({ pending }) => pending);
    this.reset(unanswered);
    unanswered.forEach(({ mid }) => this.deliver(mid));
  }
}
