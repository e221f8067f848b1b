import { unsent } from "./beginning.js";
import { history } from "./history.js";
import { freshId } from "./ids.js";
import { Link } from "./link.js";
import { SocketTransport } from "./socket.js";
import { StreamTransport } from "./stream.js";
import { EMPTY, reduce } from "./transcript.js";
import { Watch } from "./watch.js";

/** 401, 403: the token no longer opens it. 404: deleted, or never ours. Then there is nothing to come back to. */
const GONE = new Set([401, 403, 404]);

/** Joins a session, a link and a transcript: frames in, state out, and no message lost on the way. */
export class Conversation {
  #listeners = new Set();
  #dev = freshId();

  constructor(client, { WebSocket }) {
    this.client = client;
    this.session = client.session;
    this.state = { ...EMPTY, connection: "idle" };
    this.link = new Link({
      transports: [(on) => new SocketTransport(this.session, on, WebSocket), (on) => new StreamTransport(this.session, on)],
      hello: () => this.#hello(),
      onFrame: (frame) => this.#heard(frame),
      onState: (connection) => this.#connected(connection),
    });
    this.watch = new Watch(this);
  }

  subscribe(listener) {
    this.#listeners.add(listener);
    listener(this.state);
    return () => this.#listeners.delete(listener);
  }

  async resume() {
    if (this.link.transport || this.beginning) return true;
    try {
      for await (const messages of history(this.session)) this.apply({ t: "@history", messages });
    } catch (failure) {
      if (GONE.has(failure.status)) {
        this.reset();
        return false;
      }
      // Unreachable for now: the link keeps trying, and what it replays is shown.
    }
    this.link.open();
    return true;
  }

  apply(action) {
    this.become(reduce(this.state, action));
    this.state.asks.forEach((frame) => this.send(frame));
  }

  become(state) {
    this.state = state;
    this.#listeners.forEach((listener) => listener(state));
  }

  send(frame) {
    return this.link.send(frame);
  }

  /** Sends a visitor's message, or leaves it pending for the next welcome. The same mid again is the same message. */
  async deliver({ mid, text, intent, seen }) {
    if (!this.session.open && !(await this.#begin(mid))) return;
    this.link.open();
    if (this.send({ t: "msg", mid, text, intent, seen })) this.watch.expectAnswer(mid);
  }

  /** What the visitor has seen of the turn that emits: the shop stores no more than that when they cut in. */
  seen(tid = this.state.live) {
    const entry = tid && this.state.entries.find(({ key }) => key === tid);
    return entry ? { tid, off: entry.text.length } : undefined;
  }

  reset(entries = []) {
    this.link.close();
    this.session.drop();
    this.become({ ...EMPTY, entries, connection: "idle" });
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
    const { epoch, ledger } = this.state;
    const { cid, token } = this.session;
    return { t: "hello", v: 1, cid, token, dev: this.#dev, lastSeq: ledger.seq, turn: this.seen(), identity: this.client.identity, epoch };
  }

  #heard(frame) {
    this.apply(frame);
    if (frame.t === "welcome") {
      this.session.renewed(frame);
      this.#unanswered().forEach((entry) => this.deliver(entry));
    }
    this.watch.heard();
  }

  #connected(connection) {
    this.become({ ...this.state, connection });
    if (connection !== "refused") return;
    // The token ran out, or the conversation was deleted from another device: nothing of it stays here, and what was not
    // heard yet goes on in a new one.
    const unanswered = this.#unanswered();
    this.reset(unanswered);
    unanswered.forEach((entry) => this.deliver(entry));
  }

  #unanswered() {
    return this.state.entries.filter((entry) => entry.pending);
  }
}
