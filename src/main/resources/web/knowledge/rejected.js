import { html, nothing } from "lit";
import { number } from "./dates.js";
import { icons } from "./icons.js";
import { byField, narrowed, spoken, table } from "./rows.js";
import { copied } from "./copy.js";

/** The rows that did not come in, by line and reason. The service names the first thousand and counts all. */
export function rejected(room) {
  const { t, run, house, narrowing } = room;
  const { lang } = house;
  const shown = narrowed(spoken(run.errors, lang), narrowing);
  const counts = { shown: number(shown.length, lang), total: number(run.errors.length, lang) };
  const copy = async () => {
    const done = await copied(table(shown, { line: t("line"), id: t("id"), field: t("fieldName"), message: t("reason") }));
    house.notices.tell(t(done ? "copiedRows" : "notCopied", { n: counts.shown }));
  };
  return html`<section class="rejected" aria-labelledby="rejected">
    <h2 id="rejected">${t(run.mode === "undo" ? "leftAlone" : run.state === "failed" ? "whyFailed" : "rejectedRows")} <small>${number(run.rejected || run.errors.length, lang)}</small></h2>
    <div class="search"><label class="find"><span class="unseen">${t("filterRows")}</span><input type="search" placeholder=${t("filterRows")} .value=${narrowing.text} @input=${(event) => room.narrow({ text: event.target.value })} /></label>
      <button class="plain" @click=${copy}>${icons.copy}${t("copyCsv")}</button></div>
    ${reasons(room)}
    <p class="so-far" role="status">${t("rowsShown", counts)}${run.rejected > run.errors.length ? ` ${t("firstOnly", { n: counts.total, all: number(run.rejected, lang) })}` : ""}</p>
    ${shown.length ? rows(shown, t) : nothing}
  </section>`;
}

function rows(shown, t) {
  return html`<div class="scroll" tabindex="0"><table class="list rejected-rows"><thead><tr><th scope="col">${t("line")}</th><th scope="col">${t("id")}</th><th scope="col">${t("fieldName")}</th><th scope="col">${t("reason")}</th></tr></thead>
      <tbody>${shown.map(({ line, id, field, message }) => html`<tr><td class="line-no">${line ?? "–"}</td><td><code title=${id ?? nothing}>${id ?? "–"}</code></td><td>${field ? html`<code>${field}</code>` : "–"}</td><td class="reason">${message}</td></tr>`)}</tbody></table></div>`;
}

/** Which fields it was, and how often: one wrong column shows itself. */
function reasons(room) {
  const { t, run, narrowing, house } = room;
  const fields = byField(run.errors);
  if (fields.length < 2) return nothing;
  const toggle = (field) => () => room.narrow({ field: narrowing.field === field ? null : field });
  return html`<div class="chips" role="group" aria-label=${t("byField")}>${fields.map(([field, n]) => html`<button class="chip" aria-pressed=${narrowing.field === field}
    @click=${toggle(field)}>${field || t("wholeRow")} <b>${number(n, house.lang)}</b></button>`)}</div>`;
}
