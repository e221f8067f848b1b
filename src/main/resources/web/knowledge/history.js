import { html, nothing } from "lit";
import { counted } from "./counts.js";
import { moment } from "./dates.js";
import { reading } from "./files.js";
import { runName } from "./outcome.js";
import { href } from "./route.js";
import { whyFailed } from "./rows.js";
import { badge, empty } from "./states.js";
import { undoButton } from "./undo.js";

export const RUN = { done: "good", failed: "bad", running: "warn" };

/** What came in, the latest first. */
export function history(house) {
  const { t, runs } = house;
  const all = (runs.list ?? []).map((id) => runs.of(id)).filter(Boolean);
  return html`<section aria-labelledby="history"><h2 id="history">${t("history")}</h2>
    ${all.length ? html`<ol class="runs">${all.map((run) => html`<li>${row(run, house)}</li>`)}</ol> ${turns(house)}` : empty(t("noRuns"), t("noRunsHint"))}</section>`;
}

function row(run, house) {
  const { t, lang } = house;
  const { importId, state, mode, format, startedAt, undoneBy } = run;
  return html`<div class="run-what"><a href=${href({ place: "feeds", id: importId })}>${runName(run, house)}</a>
      <small><time datetime=${startedAt}>${moment(startedAt, lang)}</time>${format && mode !== "undo" ? ` · ${t(`format_${format}`)}` : ""}${mode === "replace" ? ` · ${t("does_replace")}` : ""}</small></div>
    <div class="run-how">${badge(t(`state_${state}`), RUN[state])} ${undoneBy ? badge(t("wasUndone")) : nothing}
      ${state === "running" ? reading(run, house) : html`<span>${state === "failed" ? whyFailed(run, lang) : counted(run, t, lang)}</span>`}</div>
    <div class="run-undo">${undoButton(house, run)}</div>`;
}

function turns(house) {
  const { t, runs } = house;
  if (!runs.offset && !runs.next) return nothing;
  const turn = (offset) => () => house.trying(() => runs.load(offset));
  return html`<div class="paging"><button class="plain" ?disabled=${!runs.offset} @click=${turn(Math.max(0, runs.offset - 20))}>${t("newer")}</button>
    <button class="plain" ?disabled=${!runs.next} @click=${turn(runs.next)}>${t("older")}</button></div>`;
}
