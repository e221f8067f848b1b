import { behind } from "./ledger.js";

/** How long a hole in the events may stay open before they are asked for again. */
const HOLE = 3_000;
/** How long a message may go unacknowledged on an open line. */
const ANSWER = 10_000;
/** How often the service learns what was shown: what an orphaned or cut turn keeps. */
const ACK = 1_000;

/** Minds the clock for a conversation: holes in the events, unanswered messages, acknowledgements of what was shown. */
export class Watch {
  constructor(conversation, timers = globalThis) {
    Object.assign(this, { conversation, timers });
  }

  heard() {
    this.#mindHole();
    this.ack ??= this.timers.setTimeout(() => this.#acknowledge(), ACK);
  }

  /** There is nothing to be minded any more. */
  rest() {
    [this.hole, this.ack].forEach((timer) => this.timers.clearTimeout(timer));
    this.hole = this.ack = this.asked = this.told = null;
  }

  expectAnswer(mid) {
    this.timers.setTimeout(() => {
      const entry = this.conversation.state.entries.find((each) => each.mid === mid);
      if (entry?.pending && this.conversation.state.connection === "online") this.conversation.deliver(mid);
    }, ANSWER);
  }

  #mindHole() {
    if (!behind(this.conversation.state.ledger)) {
      this.timers.clearTimeout(this.hole);
      this.hole = this.asked = null;
    } else {
      this.hole ??= this.timers.setTimeout(() => this.#closeHole(), HOLE);
    }
  }

  /** Asks for a replay from before the hole; a replay that leaves it open has shown all there is. */
  #closeHole() {
    const { state, link } = this.conversation;
    this.hole = null;
    if (this.asked === state.ledger.seq) {
      this.conversation.apply({ t: "@forgive" });
    } else {
      this.asked = state.ledger.seq;
      link.reopen();
    }
  }

  #acknowledge() {
    this.ack = null;
    const { state } = this.conversation;
    const { tid, off } = this.conversation.seen() ?? {};
    const news = `${state.ledger.seq} ${tid} ${off}`;
    if (news === this.told) return;
    this.told = news;
    this.conversation.send({ t: "ack", seq: state.ledger.seq, tid, off });
  }
}
