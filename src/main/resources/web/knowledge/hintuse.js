import { html, nothing } from "lit";
import { path } from "./api.js";
import { number, percent } from "./dates.js";

const DAYS = [7, 30, 90];
const USES = ["used", "followed", "dismissed", "ignored"];

/** Whether the hints beside conversations help agents: a section that loads by itself and harms no page it stands on. */
export class HintUse {
  days = 30;

  constructor(house) {
    this.house = house;
    this.#look();
  }

  view() {
    const { report, house } = this;
    const { t } = house;
    if (!report) return nothing;
    return html`<section class="hint-use" aria-labelledby="hint-use"><h2 id="hint-use">${t("hintUse")}</h2>
      <p class="lead">${t("hintUseHint")}</p>
      <label class="days"><span>${t("draftUseSince")}</span> <select name="hint-days" @change=${(event) => this.#since(Number(event.target.value))}>${DAYS.map((n) => html`<option value=${n} ?selected=${n === this.days}>${t("lastDays", { n })}</option>`)}</select></label>
      ${report.all.made ? this.#table(report) : html`<p class="none">${t("noHints")}</p>`}</section>`;
  }

  #table({ all, byKind }) {
    const { t } = this.house;
    const rows = [["all", all], ...Object.entries(byKind).sort(([, a], [, b]) => b.made - a.made)];
    return html`<div class="wide" tabindex="0" role="region" aria-labelledby="hint-use"><table class="list"><thead><tr><th scope="col">${t("hintsBy")}</th><th scope="col">${t("hintsMade")}</th>
      ${USES.map((use) => html`<th scope="col">${t(`hints_${use}`)}</th>`)}</tr></thead>
      <tbody>${rows.map(([kind, uses]) => this.#row(kind, uses))}</tbody></table></div>`;
  }

  #row(kind, uses) {
    const { t, lang } = this.house;
    return html`<tr data-by=${kind}><th scope="row">${t(`hints_by_${kind}`)}</th><td><b>${number(uses.made, lang)}</b></td>
      ${USES.map((use) => html`<td>${number(uses[use], lang)} ${uses[use] ? html`<small>${percent(uses[use] / uses.made, lang)}</small>` : nothing}</td>`)}</tr>`;
  }

  #since(days) {
    this.days = days;
    this.#look();
  }

  async #look() {
    const { house } = this;
    await house.trying(async () => {
      this.report = await house.api.get(path(["hints", "report"], { days: this.days }));
    });
    house.changed();
  }
}
