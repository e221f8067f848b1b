import { html, nothing } from "lit";
import { path } from "./api.js";
import { counted } from "./counts.js";
import { moment, number } from "./dates.js";
import { RUN } from "./history.js";
import { runName } from "./outcome.js";
import { Room } from "./room.js";
import { href } from "./route.js";
import { whyFailed } from "./rows.js";
import { badge, heading } from "./states.js";
import { undoButton } from "./undo.js";

const TILES = [["products", "products"], ["variants", "products"], ["articles", "articles"], ["promotions", "promotions"], ["passages", "try"]];

/** How much the assistant knows, whether it can find it, and what to do first where it knows nothing. */
export class Overview extends Room {
  constructor(house, route) {
    super(house, route);
    this.load(() => this.#look());
  }

  get title() {
    return this.t("overview");
  }

  refresh() {
    this.house.trying(async () => {
      await this.#look();
      this.house.changed();
    });
  }

  head() {
    return heading(this.title);
  }

  content() {
    const { t, known, house } = this;
    const bare = !known.products && !known.articles;
    return html`${this.#paused()} ${bare ? this.#begin() : html`<ul class="tiles">${TILES.map(([name, place]) => html`<li><a href="#${place}"><b data-count=${name}>${number(known[name], house.lang)}</b><span>${t(`many_${name}`)}</span></a></li>`)}</ul>`}
      ${bare ? nothing : this.#health()}
      ${known.lastImport ? this.#last(known.lastImport) : nothing}
      ${bare ? nothing : html`<section><h2>${t("nextSteps")}</h2><ul class="steps">${step("#try", t("stepTry"), t("stepTryHint"))} ${step("#write", t("stepWrite"), t("stepWriteHint"))} ${step("#feeds", t("stepFeed"), t("stepFeedHint"))}</ul></section>`}`;
  }

  #health() {
    const { t, known, house } = this;
    const { adapter, ready, indexed } = known.index;
    const whole = ready && indexed >= known.passages;
    const counts = { n: number(indexed, house.lang), all: number(known.passages, house.lang) };
    return html`<section class="health" aria-label=${t("index")}>
      <p>${badge(t(whole ? "ready" : "building"), whole ? "good" : "warn")} ${t(whole ? "readyHint" : "buildingHint", counts)}</p>
      <small>${[t(`index_${adapter}`), ...Object.entries(known.models ?? {}).map(([lang, model]) => `${t(`in_${lang}`)}: ${model}`)].join(" · ")}</small>
    </section>`;
  }

  /** What needs the merchant's word before anything else. */
  #paused() {
    const { t, rules } = this;
    const paused = rules.filter((rule) => rule.on && rule.paused);
    return paused.length ? html`<ul class="steps">${paused.map(({ id }) => step("#outreach", t("rulePaused", { name: t(`rule_${id}`) }), t("rulePausedHint")))}</ul>` : nothing;
  }

  #begin() {
    const { t } = this;
    return html`<section class="begin"><h2>${t("beginTitle")}</h2><p>${t("beginHint")}</p><ol class="steps">
      ${step("#feeds", t("beginFeed"), t("beginFeedHint"))} ${step("#write", t("beginWrite"), t("beginWriteHint"))} ${step("#try", t("beginTry"), t("beginTryHint"))}</ol></section>`;
  }

  #last(run) {
    const { t, house } = this;
    return html`<section aria-labelledby="last"><h2 id="last">${t("lastImport")}</h2>
      <ol class="runs"><li><div class="run-what"><a href=${href({ place: "feeds", id: run.importId })}>${runName(run, house)}</a><small>${moment(run.startedAt, house.lang)}</small></div>
      <div class="run-how">${badge(t(`state_${run.state}`), RUN[run.state])} <span>${run.state === "failed" ? whyFailed(run, house.lang) : counted(run, t, house.lang)}</span></div>
      <div class="run-undo">${undoButton(house, run)}</div></li></ol></section>`;
  }

  async #look() {
    const [known, { rules }] = await Promise.all([this.api.get(path("knowledge")), this.api.get("outreach")]);
    Object.assign(this, { known, rules });
  }
}

function step(where, title, hint) {
  return html`<li><a href=${where}><b>${title}</b><small>${hint}</small></a></li>`;
}
