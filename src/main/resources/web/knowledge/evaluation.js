import { html, nothing } from "lit";
import { path } from "./api.js";
import { moment, number, percent } from "./dates.js";
import { STATE } from "./evaluations.js";
import { ended, follow } from "./follow.js";
import { results } from "./results.js";
import { Room } from "./room.js";
import { badge, heading } from "./states.js";
import { verdicts } from "./verdicts.js";

/** One evaluation: how far it is, how well it went, every question that failed, and what became different. */
export class Evaluation extends Room {
  narrowing = { text: "", choice: null };
  opened = new Set();

  constructor(house, route) {
    super(house, route);
    this.door = path(["evaluations", route.id]);
    this.stop = new AbortController();
    this.load(() => this.#open());
  }

  get title() {
    return this.run ? (this.run.name ?? this.t("unnamedQuestions")) : this.t("evaluation");
  }

  leave() {
    super.leave();
    this.stop.abort();
  }

  /** What failed is shown first, unless nothing did or something else was chosen. */
  get choice() {
    return this.narrowing.choice ?? (this.verdicts.some(({ passed }) => !passed) ? "failing" : "every");
  }

  narrow(change) {
    Object.assign(this.narrowing, change);
    this.house.changed();
  }

  head() {
    return html`<a class="up" href="#evaluations">${this.t("evaluations")}</a>${heading(this.title, this.run ? this.#way() : nothing)}`;
  }

  content() {
    const { t, house, run } = this;
    const { state, k, startedAt, finishedAt, problem } = run;
    const facts = [t("timesEach", { k }), moment(startedAt, house.lang), finishedAt && t("took", { s: number((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000, house.lang) })];
    return html`<p class="marks" role="status">${badge(t(`exam_${state}`), STATE[state])} <small>${facts.filter(Boolean).join(" · ")}</small></p>
      ${problem ? html`<p class="fault" role="alert">${problem}</p>` : nothing}
      ${ended(run) ? nothing : this.#progress()}
      ${this.#figures()}
      ${ended(run) && run.results ? results(this) : nothing}`;
  }

  #way() {
    const { t, run } = this;
    return html`<button class="plain" @click=${() => this.#remove()}>${t(ended(run) ? "forgetEvaluation" : "cancelEvaluation")}</button>`;
  }

  #progress() {
    const { t, house, run } = this;
    const figures = { done: number(run.done, house.lang), all: number(run.questions, house.lang) };
    return html`<div class="progress"><progress max=${run.questions} .value=${run.done} aria-label=${t("askingQuestions")}></progress>
      <p class="so-far">${t("askedOf", figures)}</p><p class="lead">${t("askingGoesOn")}</p></div>`;
  }

  #figures() {
    const { t, house, run } = this;
    const { lang } = house;
    const failing = run.done - run.passed;
    return html`<dl class="counts powers">
      <div><dt>${t("questionsPassed")}</dt><dd data-count="passed">${number(run.passed, lang)}<small> / ${number(run.done, lang)}</small></dd></div>
      <div class=${failing ? "bad" : ""}><dt>${t("questionsFailed")}</dt><dd data-count="failed">${number(failing, lang)}</dd></div>
      ${run.passK.map((power, i) => html`<div><dt>pass^${i + 1}</dt><dd data-power=${i + 1}>${percent(power, lang)}</dd></div>`)}</dl>
      <p class="lead powers-hint">${t("powersHint")}</p>`;
  }

  async #open() {
    this.#know(await this.api.get(this.door));
    if (!ended(this.run)) this.#follow();
  }

  async #follow() {
    const line = { open: (signal) => this.api.open(this.door, { accept: "text/event-stream", signal }), ask: () => this.api.get(path(["evaluations", this.route.id], { results: false })) };
    await this.house.trying(async () => {
      const run = await follow(line, (run) => this.#know(run), this.stop.signal);
      if (run) this.#know(await this.api.get(this.door));
    });
  }

  #know(run) {
    Object.assign(this, { run, verdicts: verdicts(run) });
    if (!this.left) this.house.changed();
  }

  /** Cancels or forgets, whichever there is to do. */
  async #remove() {
    const { t, house, run } = this;
    const over = ended(run);
    if (over) {
      const choices = [["keep", t("cancel"), "plain"], ["forget", t("forgetEvaluation"), "primary danger"]];
      if ((await house.questions.ask({ title: t("forgetSure"), text: t("forgetHint"), choices })) !== "forget") return;
    }
    await house.trying(async () => {
      await this.api.remove(this.door);
      if (over) house.go({ place: "evaluations" });
    });
  }
}
