import { html } from "lit";
import { sheet } from "./sheet.js";

/** In the order of their keys, 1 to 5. The service knows no others. */
export const OUTCOMES = ["solved", "sold", "not_solved", "no_answer", "spam"];

/** How a conversation ended, asked when it is ended: one key, and Enter for the usual. */
export function outcomeSheet(desk) {
  const { t, hands } = desk;
  const end = (event, outcome) => {
    const dialog = event.currentTarget.closest("dialog");
    const note = dialog.querySelector("[name=outcome-note]").value.trim();
    dialog.close();
    hands.resolve(outcome, note);
  };
  const keys = (event) => {
    const outcome = OUTCOMES[Number(event.key) - 1];
    if (!outcome || event.target.matches("input")) return;
    event.preventDefault();
    end(event, outcome);
  };
  return sheet(desk, t("howEnded"), html`<div class="outcomes" @keydown=${keys}>
    ${OUTCOMES.map((outcome, at) => html`<button class="plain" ?autofocus=${at === 0} aria-keyshortcuts=${at + 1} @click=${(event) => end(event, outcome)}><kbd>${at + 1}</kbd> ${t(`outcome_${outcome}`)}</button>`)}
    <label>${t("outcomeNote")}<input name="outcome-note" maxlength="1000" autocomplete="off" /></label></div>`);
}
