import { freshId } from "../shared/client/ids.js";
import { Troubles } from "../shared/desk/troubles.js";
import { ConsoleApi } from "./api.js";
import { Aside } from "./aside.js";
import { Duty } from "./duty.js";
import { Hands } from "./hands.js";
import { Hints } from "./hints.js";
import { texts } from "./i18n/index.js";
import { News } from "./news.js";
import { ReplyPictures } from "./pictures.js";
import { DraftReplies } from "./replies.js";
import { cases, conversation, kept, others } from "./shape.js";

/** An agent's workplace: who is signed in, what waits, which conversation is open, and what can be done. `draw` shows it. */
export class Desk extends Troubles {
  #asked = 0;
  #shown = {};

  constructor(draw, api = new ConsoleApi()) {
    super({ prefix: "daogou.console:", texts });
    Object.assign(this, { draw, api, state: "starting", queue: [], others: [], recent: [], ticks: 0, drafts: new Map() });
    this.hands = new Hands(this);
    this.hints = new Hints(this);
    // Kept to see whether drafts help: an agent need not hear that it was not.
    this.replies = new DraftReplies((...use) => api.used(...use).catch(() => {}));
    this.pictures = new ReplyPictures((cid, file) => api.sendUp(cid, file), () => this.changed());
    this.aside = new Aside(this);
    const news = new News(this);
    this.duty = new Duty({
      onNews: (frame) => news.heard(frame),
      onState: (connection) => this.#connected(connection),
      present: () => this.#trying(() => api.present(this.available)),
      tick: () => this.#tick(),
    });
  }

  changed() {
    this.draw(this);
  }

  /** Work that may fail, which is then said. @returns what it returns, or nothing */
  trying(work) {
    return this.#trying(work);
  }

  async start() {
    try {
      this.#enter(await this.api.whoAmI());
    } catch (failure) {
      this.state = "outside";
      if (failure.status !== 401) this.failed(failure);
      this.changed();
    }
  }

  async signIn(login, password) {
    this.errors = [];
    await this.#trying(async () => this.#enter((await this.api.signIn(login, password)) ?? (await this.api.whoAmI())));
  }

  async signOut() {
    await this.#trying(() => this.api.signOut());
    this.#leave();
  }

  async open(cid) {
    this.cid = cid;
    if (this.talk?.cid !== cid) this.talk = this.typing = null;
    this.hands.canned.shut();
    this.changed();
    await this.refresh();
  }

  /** Back to the list, on a phone. */
  putAway() {
    this.cid = this.talk = null;
    this.changed();
  }

  /** `verb`: claim, release or reopen. */
  async act(verb) {
    const { cid } = this;
    await this.#trying(() => this.api.act(cid, verb));
    await this.refresh();
  }

  /** Who is there to pass a conversation to, asked when somebody is about to. */
  async findColleagues() {
    await this.#trying(async () => {
      const { colleagues, departments } = await this.api.colleagues();
      this.departments = departments;
      this.colleagues = colleagues.filter(({ id }) => id !== this.agent?.id);
    });
    this.changed();
  }

  /** `to`: `{agentId}` or `{department}`. */
  async pass(to) {
    const { cid } = this;
    await this.#trying(() => this.api.assign(cid, to));
    await this.refresh();
  }

  /**
   * Sends a reply, with products to be shown; if it fails, the text stays in the box and goes out under the same id.
   *
   * @returns whether it is said
   */
  async reply(text, products = []) {
    const { cid } = this;
    const tray = this.pictures.of(cid);
    const pictures = tray.ready;
    this.sending ??= freshId();
    const beside = { products, pictures: pictures.map(({ id }) => id) };
    const said = await this.#trying(() => this.api.reply(cid, text, beside, this.sending).then(() => true));
    if (said) {
      tray.sent(pictures);
      this.sending = null;
      this.drafts.delete(cid);
      this.aside.translations.reply = null;
      this.replies.sent(cid, text);
    }
    await this.refreshTalk();
    return Boolean(said);
  }

  async note(text) {
    await this.#trying(() => this.api.note(this.cid, text));
    await this.refresh();
  }

  /** Whether the agent takes conversations; away, visitors are not queued for them. */
  async attend(available) {
    this.available = available;
    await this.duty.present();
    this.changed();
  }

  draft(text) {
    this.drafts.set(this.cid, text);
    this.changed();
  }

  /** Puts the service's draft into the box; true when there was one. */
  insertDraft() {
    const text = this.replies.insert(this.cid, this.drafts.get(this.cid));
    if (text) this.draft(text);
    return Boolean(text);
  }

  dismissDraft() {
    if (this.replies.dismiss(this.cid)) this.changed();
  }

  /** Everything that is shown. */
  refresh() {
    return Promise.all([this.#fresh("queue", () => this.api.queue(), (told) => this.#line(told)), this.refreshRecent(), this.refreshTalk()]);
  }

  refreshTalk() {
    const { cid, agent } = this;
    if (!cid) return null;
    const show = (view) => {
      const now = conversation(view, agent);
      if (cid === this.cid) this.talk = { ...now, entries: kept(this.talk?.entries ?? [], now.entries, "key") };
    };
    return this.#fresh("talk", () => this.api.conversation(cid), show);
  }

  refreshRecent() {
    return this.#fresh("recent", () => this.api.conversations(), ({ conversations }) => this.happened(conversations));
  }

  /** The queue as the service tells it, whole. What was asked for before it came is no news any more. */
  queued(told) {
    this.#shown.queue = ++this.#asked;
    this.#line(told);
  }

  /** What happened of late, as the service tells it or as its news have changed it. */
  happened(recent) {
    this.recent = recent;
    this.others = kept(this.others, others({ conversations: recent }, this.queue, this.agent));
    this.changed();
  }

  #line(told) {
    this.queue = kept(this.queue, cases(told, this.agent));
    this.happened(this.recent);
  }

  /** An answer that is older than what is shown is not shown. */
  async #fresh(what, ask, show) {
    const asked = ++this.#asked;
    await this.#trying(async () => {
      const told = await ask();
      if (!this.agent || asked < (this.#shown[what] ?? 0)) return;
      this.#shown[what] = asked;
      show(told);
    });
    this.aside.look();
    this.changed();
  }

  #tick() {
    this.ticks++;
    this.changed();
  }

  #enter(session) {
    this.agent = session.agent;
    this.role = session.role;
    this.shopName = session.shopName;
    this.available = true;
    this.state = "inside";
    this.duty.begin();
    this.findColleagues();
    // A page of figures, or the audit trail, has pointed at one.
    const [, linked] = /^#conversation=([\w-]+)$/.exec(location.hash) ?? [];
    if (linked) this.open(linked);
    else this.refresh();
  }

  #leave() {
    this.duty.end();
    Object.assign(this, { state: "outside", agent: null, cid: null, talk: null, queue: [], others: [], recent: [] });
    this.hands.put(null);
    this.changed();
  }

  /** Lets the visitor see that a person writes. */
  type(on) {
    this.duty.live.send({ t: "typing", cid: this.cid, on });
  }

  #connected(connection) {
    if (connection === "ended") return this.#leave();
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
      this.failed(failure);
    }
  }
}
