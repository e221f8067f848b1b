import { number } from "./dates.js";

const SHORT = ["added", "changed", "removed", "unchanged", "rejected"];

/** What an import did, as a sentence's part: "9,963 added · 37 rejected"; nought is left out. */
export function counted(run, t, lang) {
  const word = (name) => (name === "rejected" && run.mode === "undo" ? "n_leftAlone" : `n_${name}`);
  const told = SHORT.filter((name) => run[name]).map((name) => t(word(name), { n: number(run[name], lang) }));
  return told.length ? told.join(" · ") : t("nothingHappened");
}
