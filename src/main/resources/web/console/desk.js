import { freshId } from "../shared/client/ids.js";
import { Appearance } from "../shared/appearance.js";
import { ConsoleApi } from "./api.js";
import { Duty } from "./duty.js";
import { texts } from "./i18n/index.js";
import { conversationView, queueView } from "./shape.js";

/** Several frames tell of one event; it is looked at once. */
const SETTLE = 120;

/** An agent's workplace: who is signed in, what waits, which conversation is open, and what can be done. `draw` shows it. */
export class Desk extends Appearance {
  constructor(draw, api = new ConsoleApi()) {
    super({ prefix: "daogou.console:", texts });
    Object.assign(this, { draw, api, state: "starting", queue: [], drafts: new Map(), errors: [] });
    this.duty = new Duty({
      onNews: () => this.#heard(),
      onState: (connection) => this.#connected(connection),
      present: (available) => this.#trying(() => api.present(available)),
      tick: () => this.changed(),
    });
  }

  changed() {
    this.draw(this);
  }

  async start() {
    try {
      this.#enter(await this.api.whoAmI());
    } catch (failure) {
      this.state = "outside";
      if (failure.status !== 401) this.#failed(failure);
      this.changed();
    }
  }

  async signIn(login, password) {
    this.errors = [];
    await this.#trying(async () => this.#enter((await this.api.signIn(login, password)) ?? (await this.api.whoAmI())));
  }

  async signOut() {
    await this.#trying(() => this.api.present(false));
    await this.#trying(() => this.api.signOut());
    this.#leave();
  }

  async open(cid) {
    this.cid = cid;
    if (this.talk?.cid !== cid) this.talk = null;
    this.changed();
    await this.refresh();
  }

  /** Back to the list, on a phone. */
  putAway() {
    this.cid = this.talk = null;
    this.changed();
  }

  /** `verb`: claim, release or resolve. */
  async act(verb) {
    const { cid } = this;
    await this.#trying(() => this.api.act(cid, verb));
    await this.refresh();
  }

  /** Sends a reply; if it fails, the text stays in the box and goes out under the same id. */
  async reply(text) {
    const { cid } = this;
    this.sending ??= freshId();
    if (await this.#trying(() => this.api.reply(cid, text, this.sending).then(() => true))) {
      this.sending = null;
      this.drafts.delete(cid);
    }
    await this.refresh();
  }

  draft(text) {
    this.drafts.set(this.cid, text);
    this.changed();
  }

  async refresh() {
    await this.#trying(async () => {
      const { cid } = this;
      const [queue, talk] = await Promise.all([this.api.queue(), cid && this.api.conversation(cid)]);
      this.queue = queueView(queue, this.agent);
      if (cid === this.cid) this.talk = talk && conversationView(talk, this.agent);
    });
    this.changed();
  }

  forgive(error) {
    this.errors = this.errors.filter((each) => each !== error);
    this.changed();
  }

  #enter(session) {
    this.agent = session.agent ?? session;
    this.state = "inside";
    this.duty.begin();
    this.refresh();
  }

  #leave() {
    this.duty.end();
    Object.assign(this, { state: "outside", agent: null, cid: null, talk: null, queue: [] });
    this.changed();
  }

  #heard() {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.refresh(), SETTLE);
  }

  #connected(connection) {
    const back = this.connection === "reconnecting" && connection === "online";
    this.connection = connection;
    if (back) this.refresh();
    this.changed();
  }

  async #trying(work) {
    try {
      return await work();
    } catch (failure) {
      if (failure.status === 401 && this.state === "inside") this.#leave();
      this.#failed(failure);
    }
  }

  /** Shown as it is: an agent can act on "Mei answers this conversation already", not on "an error occurred". */
  #failed(failure) {
    const text = failure.status ? failure.message : this.t("offline");
    if (!this.errors.includes(text)) this.errors = [...this.errors, text].slice(-3);
    this.changed();
  }
}
