import { html, nothing } from "lit";
import { number } from "./dates.js";
import { icons } from "./icons.js";
import { Lessons } from "./lessons.js";
import { Room } from "./room.js";
import { empty, heading } from "./states.js";
import { topicForm } from "./topicform.js";
import { learnt, topicList } from "./topiclist.js";
import { topicTrial } from "./topictrial.js";

/** What the shop calls the things its visitors ask: taught by sentences, tried out, and taken back. */
export class Topics extends Room {
  constructor(house, route) {
    super(house, route);
    this.lessons = new Lessons(this.api, () => house.changed());
    this.load(() => this.#begin());
  }

  get title() {
    return this.t("topics");
  }

  get dirty() {
    return Boolean(this.lessons.draft?.text.trim());
  }

  discard() {
    this.lessons.draft = null;
  }

  leave() {
    super.leave();
    this.lessons.end();
  }

  refresh() {
    this.house.trying(() => this.lessons.load());
  }

  head() {
    const { t, lessons } = this;
    const add = lessons.ready && !lessons.draft ? html`<button class="primary" @click=${() => this.write()}>${icons.plus}${t("topicAdd")}</button>` : nothing;
    return html`${heading(this.title, add)}<p class="lead">${t("topicsHint")}</p>`;
  }

  content() {
    const { t, lessons } = this;
    const none = empty(t("noTopics"), t("noTopicsHint"), html`<pre class="snippet" tabindex="0" aria-label=${t("topicExample")}><code>${t("topicExampleLines")}</code></pre>`);
    return html`${lessons.topics.length ? learnt(this) : none}
      ${lessons.draft ? topicForm(this) : nothing}
      ${lessons.topics.length ? html`${topicTrial(this)} ${topicList(this)}` : nothing}`;
  }

  async write() {
    this.lessons.write();
    await this.house.changed();
    document.querySelector(".topic-form textarea")?.focus();
  }

  async teach() {
    const { t, house, lessons } = this;
    const done = await house.trying(() => lessons.teach());
    if (done) this.#told(t(done.n === 1 ? "topicTaughtOne" : "topicTaught", { n: number(done.n, house.lang) }), done.back, { whole: true, way: "undo" });
    await house.changed();
    const { draft } = lessons;
    if (!done && draft?.faults.length) this.goTo(draft.faults.find(({ line }) => line)?.line);
    else if (done) document.querySelector("main h1")?.focus();
  }

  /** Puts the writer at the line that has to be mended. */
  goTo(line) {
    const area = document.querySelector(".topic-form textarea");
    if (!area) return;
    area.focus();
    if (!line) return;
    const lines = area.value.split("\n");
    const from = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    area.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
    // A text area does not go where its selection is by itself.
    area.scrollTop = Math.max(0, ((line - 2) / lines.length) * area.scrollHeight);
  }

  /** At once, since it can be put back as it was. */
  async forget({ label }) {
    const { t, house, lessons } = this;
    const back = await house.trying(() => lessons.forget(label));
    if (back) this.#told(t("topicRemoved", { label }), back, { whole: false });
    await house.changed();
    document.querySelector("main h1")?.focus();
  }

  /** Asked first: it is many people's work. */
  async forgetAll() {
    const { t, house, lessons } = this;
    const choices = [["keep", t("cancel"), "plain"], ["remove", t("topicsRemoveNow"), "primary danger"]];
    if ((await house.questions.ask({ title: t("topicsRemoveSure"), text: t("topicsRemoveHint", this.#counts()), choices })) !== "remove") return;
    const back = await house.trying(() => lessons.forgetAll());
    if (back) this.#told(t("topicsRemoved"), back, { whole: true });
    this.#open();
    await house.changed();
    document.querySelector("main h1")?.focus();
  }

  #counts() {
    const { lessons, house } = this;
    const sentences = lessons.topics.reduce((sum, each) => sum + each.sentences, 0);
    return { n: number(lessons.topics.length, house.lang), all: number(sentences, house.lang) };
  }

  async #begin() {
    await this.lessons.load();
    this.#open();
  }

  /** Who has none yet is here to write the first. */
  #open() {
    if (!this.lessons.topics.length && !this.lessons.draft) this.lessons.write();
  }

  /** @param whole whether taking it back makes all as it was, so that it must not be done after anything else */
  #told(text, back, { whole, way = "putBack" }) {
    const { house, t } = this;
    const act = () => house.trying(async () => {
      this.#settle();
      await back();
      this.#open();
      if (house.room !== this) house.room?.refresh?.();
      house.changed();
    });
    this.#settle();
    house.notices.tell(text, { label: t(way), act, whole });
  }

  #settle() {
    const { notices } = this.house;
    notices.list.filter(({ way }) => way?.whole).forEach((each) => notices.forget(each));
  }
}
