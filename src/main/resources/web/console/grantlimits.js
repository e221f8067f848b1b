import { html, nothing } from "lit";
import { money } from "../shared/money.js";

/** How far the offer policy lets this agent go, and what of it is the limit. */
export function limits({ t, lang }, { limits: known }) {
  if (!known) return html`<p class="none" id="grant-limits">${t("loading")}</p>`;
  const { own, best, least, floor, maxPercent, maxOff, left, today } = known;
  const rows = [
    ["limitOwn", money(own, lang)],
    ["limitBest", best.amount === own.amount ? "" : money(best, lang)],
    ["limitLeast", least ? money(least, lang) : t(today ? "grantNone" : "grantNoneToday"), "least"],
    ["limitFloor", money(floor, lang)],
    ["limitOff", [maxPercent && `${maxPercent} %`, money(maxOff, lang)].filter(Boolean).join(" · ")],
    ["limitLeft", money(left, lang)],
    ["limitToday", least ? t("limitTimes", { n: today }) : ""],
  ];
  return html`<dl class="grant-limits" id="grant-limits">${rows.map(([name, value, kind]) => (value ? html`<div class=${kind ?? nothing}><dt>${t(name)}</dt><dd>${value}</dd></div>` : nothing))}</dl>`;
}
