import { freshId } from "../shared/client/ids.js";
import { Keep } from "../shared/keep.js";
import { onSystemTheme, resolved } from "../shared/theme.js";
import { supported } from "../shared/words.js";
import { ConsoleApi } from "./api.js";
import { texts } from "./i18n/index.js";
import { Live } from "./live.js";
import { conversationView, queueView } from "./shape.js";

/** Several frames tell of one event; it is looked at once. */
const SETTLE = 120;
/** Presence fades when a console is gone; this keeps it. */
const ALIVE = 30_000;

/** An agent's workplace: who is signed in, what waits, which conversation is open, and what can be done. `changed` draws it. */
export class Desk {
  constructor(changed, api = new ConsoleApi()) {
    Object.assign(this, { api, keep: new Keep("daogou.console:"), state: "starting", queue: [], drafts: new Map(), errors: [] });
    this.changed = () => {};
    this.speak(this.keep.get("lang") ?? supported(navigator.language) ?? "zh");
    this.dress(this.keep.get("theme") ?? "auto");
    onSystemTheme(() => this.dress(this.theme));
    this.live = new Live((frame) => this.#heard(frame), (connection) => this.#connected(connection));
    this.changed = () => changed(this);
  }

  async start() {
    this.changed();
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
    await this.#trying(async () => {
      this.#enter((await this.api.signIn(login, password)) ?? (await this.api.whoAmI()));
    });
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
      if (cid === this.cid) this.talk = talk && conversationView(talk, this.agent, this.lang);
    });
    this.changed();
  }

  speak(lang) {
    this.lang = lang;
    this.t = texts(lang);
    this.keep.set("lang", lang);
    document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
    if (this.state === "inside") this.refresh();
    this.changed();
  }

  dress(theme) {
    this.theme = theme;
    this.dark = resolved(theme) === "dark";
    this.keep.set("theme", theme);
    document.documentElement.dataset.theme = resolved(theme);
    this.changed();
  }

  forgive(error) {
    this.errors = this.errors.filter((each) => each !== error);
    this.changed();
  }

  #enter(session) {
    this.agent = session.agent ?? session;
    this.state = "inside";
    this.live.open();
    this.alive = setInterval(() => this.#trying(() => this.api.present(true)), ALIVE);
    this.#trying(() => this.api.present(true));
    this.refresh();
  }

  #leave() {
    clearInterval(this.alive);
    this.live.close();
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
