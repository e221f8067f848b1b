import { html, nothing } from "lit";
import { path } from "./api.js";
import { number, percent } from "./dates.js";

const DAYS = [7, 30, 90];
const USES = ["sent", "edited", "dismissed", "ignored"];

/** Whether the drafts that agents are offered help them: a section that loads by itself and harms no page it stands on. */
export class DraftUse {
  days = 30;

  constructor(house) {
    this.house = house;
    this.#look();
  }

  view() {
    const { report, house } = this;
    const { t } = house;
    if (!report) return nothing;
    return html`<section class="draft-use" aria-labelledby="draft-use"><h2 id="draft-use">${t("draftUse")}</h2>
      <p class="lead">${t("draftUseHint")}</p>
      <label class="days"><span>${t("draftUseSince")}</span> <select name="days" @change=${(event) => this.#since(Number(event.target.value))}>${DAYS.map((n) => html`<option value=${n} ?selected=${n === this.days}>${t("draftUseDays", { n })}</option>`)}</select></label>
      ${report.all.made ? this.#table(report) : html`<p class="none">${t("noDrafts")}</p>`}</section>`;
  }

  #table({ all, byAnswer }) {
    const { t } = this.house;
    const rows = [["all", all], ...Object.entries(byAnswer).sort(([, a], [, b]) => b.made - a.made)];
    return html`<div class="wide" tabindex="0" role="region" aria-labelledby="draft-use"><table class="list"><thead><tr><th scope="col">${t("draftsBy")}</th><th scope="col">${t("draftsMade")}</th>
      ${USES.map((use) => html`<th scope="col">${t(`drafts_${use}`)}</th>`)}<th scope="col">${t("draftsChanged")}</th></tr></thead>
      <tbody>${rows.map(([by, uses]) => this.#row(by, uses))}</tbody></table></div>`;
  }

  #row(by, uses) {
    const { t, lang } = this.house;
    const { made, medianEdited, p90Edited } = uses;
    return html`<tr data-by=${by}><th scope="row">${t(`drafts_by_${by}`)}</th><td><b>${number(made, lang)}</b></td>
      ${USES.map((use) => html`<td>${number(uses[use], lang)} ${uses[use] ? html`<small>${percent(uses[use] / made, lang)}</small>` : nothing}</td>`)}
      <td>${medianEdited === undefined ? "–" : t("changedBy", { half: percent(medianEdited, lang), most: percent(p90Edited, lang) })}</td></tr>`;
  }

  #since(days) {
    this.days = days;
    this.#look();
  }

  async #look() {
    const { house } = this;
    await house.trying(async () => {
      this.report = await house.api.get(path(["drafts", "report"], { days: this.days }));
    });
    house.changed();
  }
}
