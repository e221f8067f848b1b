import { html, nothing } from "lit";
import { intoBox } from "./intobox.js";

/** What might help next, each with its reason. A click puts words into the box or asks the knowledge; it sends nothing. */
export function actions(desk) {
  const { t, aside } = desk;
  const suggested = aside.summary?.actions ?? [];
  if (!suggested.length) return nothing;
  return html`<section class="next-actions" aria-labelledby="next-actions"><h3 id="next-actions">${t("nextActions")}</h3>
    <ul>${suggested.map((action) => html`<li>${one(desk, action)}</li>`)}</ul></section>`;
}

function one(desk, { kind, reason, text, ask }) {
  const { t, talk, lang } = desk;
  const possible = Boolean(ask || talk.mine);
  const act = () => possible && (ask ? desk.aside.ask(ask) : intoBox(desk, text));
  return html`<button class="next-action" data-kind=${kind} aria-disabled=${!possible} title=${possible ? nothing : t("claimToUse")} @click=${act}>
    <b>${t(`act_${kind}`)}</b><small>${reason[lang]}</small></button>`;
}
