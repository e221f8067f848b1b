import { html, nothing } from "lit";
import { moment, number } from "./dates.js";
import { icons } from "./icons.js";
import { href } from "./route.js";
import { badge } from "./states.js";
import { verdict } from "./verdict.js";
import { counts, narrowed } from "./verdicts.js";

/** More are drawn when they are asked for. */
const SHOWN = 200;

/** Every question with how it went, narrowed by what became of it and by a text. */
export function results(room) {
  const { t, house, run, narrowing, choice } = room;
  const shown = choice === "removed" ? [] : narrowed(room.verdicts, { ...narrowing, choice });
  const most = room.whole ? shown.length : SHOWN;
  const more = () => {
    room.whole = true;
    house.changed();
  };
  return html`<section class="verdicts-part" aria-labelledby="results"><h2 id="results">${t("results")}</h2>
    ${run.since ? html`<p class="lead">${t("comparedWith")} <a href=${href({ place: "evaluations", id: run.since.evaluationId })}>${moment(run.since.at, house.lang)}</a></p>` : nothing}
    <div class="chips" role="group" aria-label=${t("whichResults")}>${counts(room.verdicts, run.since).map(([name, n]) => html`<button class="chip ${name}" aria-pressed=${name === choice}
      @click=${() => room.narrow({ choice: name })}>${t(`results_${name}`)} <b>${number(n, house.lang)}</b></button>`)}</div>
    <div class="search"><label class="find"><span class="unseen">${t("filterQuestions")}</span><input type="search" placeholder=${t("filterQuestions")} .value=${narrowing.text} @input=${(event) => room.narrow({ text: event.target.value })} /></label></div>
    ${choice === "removed" ? removed(room) : shown.length ? html`<ol class="verdicts">${shown.slice(0, most).map((result) => html`<li>${row(result, room)}</li>`)}</ol>` : html`<p class="none" role="status">${t("noResults")}</p>`}
    ${shown.length > most ? html`<button class="plain" @click=${more}>${t("showAll", { n: number(shown.length, house.lang) })}</button>` : nothing}
  </section>`;
}

function row(result, room) {
  const { t, opened, house } = room;
  const { line, question, asked, passes, of, passed } = result;
  const toggled = ({ target }) => {
    if (target.open === opened.has(line)) return;
    opened[target.open ? "add" : "delete"](line);
    house.changed();
  };
  return html`<details ?open=${opened.has(line)} @toggle=${toggled}><summary>
      <span class="mark">${badge(t(passed ? "passed" : passes ? "passedSome" : "failedEach", { passes, of }), passed ? "good" : passes ? "warn" : "bad")}</span>
      <span class="asked"><b lang=${asked.lang ?? nothing}>${question}</b><small>${t("lineNo", { n: line })}${asked.productId ? html` · <code>${asked.productId}</code>` : nothing}${passed ? nothing : html` · ${why(result, t)}`}</small></span>
      <span class="news">${["broken", "mended", "added"].filter((name) => result[name]).map((name) => badge(t(`results_${name}`), name === "broken" ? "bad" : name === "mended" ? "good" : ""))}</span>${icons.right}</summary>
    ${opened.has(line) ? verdict(result, house) : nothing}</details>`;
}

/** The first thing that is wrong, in a few words. */
function why({ missing, forbidden, uncited, wrongWay, answeredBy, problem }, t) {
  if (problem) return t("notAnswered");
  if (missing.length) return t("isMissing", { facts: missing.join(" · ") });
  if (forbidden.length) return t("isForbidden", { facts: forbidden.join(" · ") });
  if (uncited.length) return t("isUncited", { ids: uncited.join(" · ") });
  return wrongWay ? t("isOtherWay", { way: t(`route_${answeredBy}`) }) : "";
}

function removed({ run, t }) {
  return html`<ol class="verdicts gone">${run.since.removed.map(({ line, question, productId, was }) => html`<li><b>${question}</b><small>${t("lineNo", { n: line })}${productId ? html` · <code>${productId}</code>` : nothing}</small><p class="said">${was ?? t("notAnswered")}</p></li>`)}</ol>`;
}
