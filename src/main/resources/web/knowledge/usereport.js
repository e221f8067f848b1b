import { html, nothing } from "lit";
import { path } from "./api.js";
import { number, percent } from "./dates.js";

const DAYS = [7, 30, 90];

/** Of the drafts that agents are offered: how they fared by who wrote them, and how much of them was changed. */
const DRAFTS = {
  name: "draft", uses: ["sent", "edited", "dismissed", "ignored"], by: "byAnswer", none: "noDrafts",
  more: { title: "draftsChanged", of: ({ medianEdited, p90Edited }, { t, lang }) => (medianEdited === undefined ? "–" : t("changedBy", { half: percent(medianEdited, lang), most: percent(p90Edited, lang) })) },
};
/** Of the hints beside conversations, by what they are about. */
const HINTS = { name: "hint", uses: ["used", "followed", "dismissed", "ignored"], by: "byKind", none: "noHints" };

/** Whether what agents are offered helps them: a section that loads by itself and harms no page it stands on. */
export class UseReport {
  days = 30;

  constructor(house, of) {
    Object.assign(this, { house, of });
    this.#look();
  }

  static ofDrafts(house) {
    return new UseReport(house, DRAFTS);
  }

  static ofHints(house) {
    return new UseReport(house, HINTS);
  }

  view() {
    const { report, house, of } = this;
    const { t } = house;
    const { name, none } = of;
    if (!report) return nothing;
    return html`<section class="${name}-use" aria-labelledby="${name}-use"><h2 id="${name}-use">${t(`${name}Use`)}</h2>
      <p class="lead">${t(`${name}UseHint`)}</p>
      <label class="days"><span>${t("draftUseSince")}</span> <select name="${name}-days" @change=${(event) => this.#since(Number(event.target.value))}>${DAYS.map((n) => html`<option value=${n} ?selected=${n === this.days}>${t("draftUseDays", { n })}</option>`)}</select></label>
      ${report.all.made ? this.#table() : html`<p class="none">${t(none)}</p>`}</section>`;
  }

  #table() {
    const { report, house, of } = this;
    const { t } = house;
    const { name, uses, by, more } = of;
    const rows = [["all", report.all], ...Object.entries(report[by]).sort(([, a], [, b]) => b.made - a.made)];
    return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="${name}-use"><table class="list stacked"><thead><tr><th scope="col">${t(`${name}sBy`)}</th><th scope="col">${t(`${name}sMade`)}</th>
      ${uses.map((use) => html`<th scope="col">${t(`${name}s_${use}`)}</th>`)}${more ? html`<th scope="col">${t(more.title)}</th>` : nothing}</tr></thead>
      <tbody>${rows.map(([key, row]) => this.#row(key, row))}</tbody></table></div>`;
  }

  #row(key, row) {
    const { house, of } = this;
    const { t, lang } = house;
    const { name, uses, more } = of;
    return html`<tr data-by=${key}><th scope="row">${t(`${name}s_by_${key}`)}</th><td data-label=${t(`${name}sMade`)}><b>${number(row.made, lang)}</b></td>
      ${uses.map((use) => html`<td data-label=${t(`${name}s_${use}`)}>${number(row[use], lang)} ${row[use] ? html`<small>${percent(row[use] / row.made, lang)}</small>` : nothing}</td>`)}
      ${more ? html`<td data-label=${t(more.title)}>${more.of(row, house)}</td>` : nothing}</tr>`;
  }

  #since(days) {
    this.days = days;
    this.#look();
  }

  async #look() {
    const { house, of, days } = this;
    await house.trying(async () => {
      this.report = await house.api.get(path([`${of.name}s`, "report"], { days }));
    });
    house.changed();
  }
}
