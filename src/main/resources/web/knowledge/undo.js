import { html, nothing } from "lit";
import { number } from "./dates.js";
import { icons } from "./icons.js";
import { runName } from "./outcome.js";

/** On the import that can be taken back. What undoing does is said first, and an undo can be undone. */
export function undoButton(house, run) {
  const { t } = house;
  if (!run.undoable) return nothing;
  return html`<button class="plain undo" @click=${() => undo(house, run)}>${icons.undo}${t(run.mode === "undo" ? "redo" : "undo")}</button>`;
}

/** @returns the id of the run that takes it back, unless the merchant thought better of it */
export async function undo(house, run) {
  const { t, lang } = house;
  const back = ["added", "changed", "removed"].filter((name) => run[name]).map((name) => t(`back_${name}`, { n: number(run[name], lang) }));
  const text = [...back, t("undoHint")].join(" ");
  const choices = [["keep", t("keepImport"), "plain"], ["undo", t(run.mode === "undo" ? "redoNow" : "undoNow"), "primary"]];
  if ((await house.questions.ask({ title: t("undoSure", { name: runName(run, house) }), text, choices })) !== "undo") return null;
  return house.trying(() => house.runs.undo(run.importId));
}
