import { href } from "./route.js";
import { counted } from "./counts.js";

/** Tells how an import ended, wherever the merchant is by now. */
export function outcome(house, run) {
  const { t, lang, runs, notices } = house;
  const what = run.mode === "undo" ? "undone" : run.state === "done" ? "cameIn" : "didNotComeIn";
  notices.tell(t(what, { name: runName(run, house), counts: counted(run, t, lang) }), { label: t("details"), href: href({ place: "feeds", id: run.importId }) });
  house.trying(() => runs.load(0));
  house.room?.refresh?.();
}

/** What a merchant calls the import. */
export function runName(run, { t, runs }) {
  const { name, from = "", undoes } = run;
  const undone = undoes && runs.of(undoes);
  if (undoes) return t(undone?.mode === "undo" ? "redoOf" : "undoOf", { name: name ?? (undone ? runName(undone, { t, runs }) : undoes) });
  if (name) return name;
  const [kind, which] = [from.split(":")[0], from.slice(from.indexOf(":") + 1)];
  return { demo: t("fromDemo"), feed: t("fromFeed", { id: which }), folder: which }[kind] ?? t("unnamed");
}
