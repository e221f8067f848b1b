import { html, nothing } from "lit";
import { moment, number } from "./dates.js";
import { reading } from "./files.js";
import { RUN } from "./history.js";
import { runName } from "./outcome.js";
import { rejected } from "./rejected.js";
import { Room } from "./room.js";
import { href } from "./route.js";
import { badge, heading } from "./states.js";
import { undoButton } from "./undo.js";

const COUNTS = ["seen", "added", "changed", "unchanged", "removed", "rejected", "embedded"];

/** One import: how far it is, what it did, and every row it could not use. */
export class Run extends Room {
  narrowing = { text: "", field: null };

  constructor(house, route) {
    super(house, route);
    this.load(() => house.runs.open(route.id));
  }

  get run() {
    return this.house.runs.of(this.route.id);
  }

  get title() {
    return this.run ? runName(this.run, this.house) : this.t("import");
  }

  refresh() {
    this.house.trying(() => this.house.runs.open(this.route.id));
  }

  narrow(change) {
    Object.assign(this.narrowing, change);
    this.house.changed();
  }

  head() {
    return html`<a class="up" href="#feeds">${this.t("feeds")}</a>${heading(this.title, this.run ? undoButton(this.house, this.run) : nothing)}`;
  }

  content() {
    const { t, house, run } = this;
    const { lang } = house;
    const { state, mode, format, from, startedAt, finishedAt, undoes, undoneBy } = run;
    const facts = [mode !== "undo" && format && t(`format_${format}`), mode !== "undo" && t(`does_${mode}`), moment(startedAt, lang), finishedAt && t("took", { s: number((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000, lang) })];
    const feed = /^feed:(.*)$/.exec(from ?? "")?.[1];
    return html`<p class="marks" role="status">${badge(t(`state_${state}`), RUN[state])} <small>${facts.filter(Boolean).join(" · ")}</small></p>
      ${undoneBy ? html`<p class="lead">${t("wasUndoneBy")} <a href=${href({ place: "feeds", id: undoneBy })}>${t("details")}</a></p>` : nothing}
      ${undoes ? html`<p class="lead"><a href=${href({ place: "feeds", id: undoes })}>${t("whatWasUndone")}</a></p>` : nothing}
      ${feed ? html`<p class="lead">${t("fromFeed", { id: feed })}</p>` : nothing}
      ${state === "running" ? html`<div class="progress">${reading(run, house)}<p class="lead">${t("goesOn")}</p></div>` : nothing}
      <dl class="counts">${COUNTS.map((name) => html`<div class=${name === "rejected" && run.rejected ? "bad" : ""}><dt>${t(`count_${name}`)}</dt><dd data-count=${name}>${number(run[name], lang)}</dd></div>`)}</dl>
      ${run.errors.length ? rejected(this) : state === "done" && mode !== "undo" ? html`<p class="none">${t("allRowsFine")}</p>` : nothing}`;
  }
}
