import { Grants } from "./grants.js";
import { Translations } from "./translations.js";

/** Some of it changes by itself, as the minutes go by. */
const OLD = 30_000;

/** What stands beside the open conversation: its summary as it is now, what was offered, and what the agent asks the knowledge. */
export class Aside {
  summary = null;
  asked = null;
  #shown;

  constructor(desk, timers = globalThis) {
    Object.assign(this, { desk, timers });
    this.translations = new Translations(desk);
    this.grants = new Grants(desk, timers);
  }

  /** The desk has looked at its conversation: where that has moved, so has what is said of it. */
  look() {
    const { cid, talk } = this.desk;
    if (!cid) return this.#clear();
    if (!talk) return;
    const shown = [cid, talk.entries.at(-1)?.key, talk.floor, talk.visitor?.customerId, talk.handoff?.contact].join(" ");
    if (shown === this.#shown) return;
    if (!this.#shown?.startsWith(`${cid} `)) this.#clear();
    this.#shown = shown;
    this.#read(cid);
  }

  async ask(question) {
    const { desk } = this;
    const { cid } = desk;
    const asking = { question, busy: true };
    this.asked = asking;
    desk.changed();
    try {
      asking.reply = await desk.api.ask(cid, question);
    } catch (failure) {
      asking.failure = desk.sentence(failure);
    }
    asking.busy = false;
    desk.changed();
  }

  forgetAnswer() {
    this.asked = null;
    this.desk.changed();
  }

  async #read(cid) {
    const { desk } = this;
    this.timers.clearTimeout(this.again);
    this.grants.read(cid);
    try {
      const summary = await desk.api.summary(cid);
      if (cid !== desk.cid) return;
      this.summary = summary;
      this.again = this.timers.setTimeout(() => cid === desk.cid && this.#read(cid), OLD);
    } catch {
      // An agent can work without it; what ails the service is told by what they do themselves.
      this.#shown = null;
    }
    this.translations.look();
    desk.changed();
  }

  #clear() {
    this.timers.clearTimeout(this.again);
    this.summary = this.asked = this.#shown = null;
    this.translations.clear();
    this.grants.clear();
  }
}
