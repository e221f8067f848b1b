import { html, nothing } from "lit";
import { path } from "./api.js";
import { moment, number, percent } from "./dates.js";
import { exam } from "./exam.js";
import { example, handOver } from "./example.js";
import { ended } from "./follow.js";
import { Room } from "./room.js";
import { href } from "./route.js";
import { send } from "./send.js";
import { badge, empty, heading } from "./states.js";
import { UseReport } from "./usereport.js";

const PAGE = 20;
export const STATE = { done: "good", failed: "bad", cancelled: "", running: "warn" };

/** The merchant's own questions go in here, and how they went before is listed. */
export class Evaluations extends Room {
  k = 3;
  offset = 0;

  constructor(house, route) {
    super(house, route);
    this.draftUse = UseReport.ofDrafts(house);
    this.hintUse = UseReport.ofHints(house);
    this.load(() => this.#look());
  }

  get title() {
    return this.t("evaluations");
  }

  /** Asked at once: a wrong file is answered by its lines. */
  async take([file]) {
    if (!file || this.sending) return;
    Object.assign(this, { sending: true, refusal: null, file });
    this.house.changed();
    try {
      const how = { onSent() {}, signal: new AbortController().signal };
      const { evaluationId } = await this.api.upload(send(file, how), path("evaluations", { k: this.k, name: file.name.slice(0, 200) }));
      if (!this.left) this.house.go({ place: "evaluations", id: evaluationId });
    } catch (failure) {
      if (!this.house.ended(failure)) this.refusal = failure;
    }
    this.sending = false;
    this.house.changed();
  }

  async example() {
    this.making = true;
    this.house.changed();
    await this.house.trying(async () => handOver(await example(this.api), "questions.jsonl"));
    this.making = false;
    this.house.changed();
  }

  turn(offset) {
    this.offset = offset;
    this.house.trying(async () => {
      await this.#look();
      this.house.changed();
    });
  }

  head() {
    return html`${heading(this.title)}<p class="lead">${this.t("evaluationsHint")}</p>`;
  }

  content() {
    const { t, list, next, offset } = this;
    return html`${exam(this)}
      <section aria-labelledby="evaluated"><h2 id="evaluated">${t("evaluated")}</h2>
        ${list.length ? html`<ol class="runs">${list.map((run) => html`<li>${this.#row(run)}</li>`)}</ol>` : empty(t("noEvaluations"), t("noEvaluationsHint"), this.exampleButton())}
        ${offset || next ? html`<div class="paging"><button class="plain" ?disabled=${!offset} @click=${() => this.turn(Math.max(0, offset - PAGE))}>${t("newer")}</button>
          <button class="plain" ?disabled=${!next} @click=${() => this.turn(next)}>${t("older")}</button></div>` : nothing}</section>
      ${this.draftUse.view()} ${this.hintUse.view()}`;
  }

  exampleButton() {
    return html`<button class="plain example" ?disabled=${this.making} @click=${() => this.example()}>${this.t("fromExample")}</button>`;
  }

  #row(run) {
    const { t, house } = this;
    const { evaluationId, name, state, k, questions, done, passed, passK, startedAt } = run;
    const figures = { passed: number(passed, house.lang), all: number(questions, house.lang), done: number(done, house.lang) };
    return html`<div class="run-what"><a href=${href({ place: "evaluations", id: evaluationId })}>${name ?? t("unnamedQuestions")}</a>
        <small><time datetime=${startedAt}>${moment(startedAt, house.lang)}</time> · ${t("timesEach", { k })}</small></div>
      <div class="run-how">${badge(t(`exam_${state}`), STATE[state])} <span>${ended(run) ? t("passedOf", figures) : t("askedOf", figures)}</span></div>
      <div class="run-undo">${passK.length && ended(run) ? html`<small>pass^${k}</small> <b>${percent(passK.at(-1), house.lang)}</b>` : nothing}</div>`;
  }

  async #look() {
    const { evaluations, next } = await this.api.get(path("evaluations", { offset: this.offset, limit: PAGE }));
    Object.assign(this, { list: evaluations, next });
  }
}
