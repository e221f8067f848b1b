import { html, nothing } from "lit";
import { prose } from "../shared/prose/prose.js";
import { ROUTE } from "./answer.js";
import { percent } from "./dates.js";
import { href } from "./route.js";
import { badge } from "./states.js";

/** One question laid open: what was expected, what was said, how it was answered, and what was said last time. */
export function verdict(result, house) {
  const { t, lang } = house;
  const { asked, missing, forbidden, uncited, wrongWay, answeredBy, answer, confidence, problem, changed, was } = result;
  const { question, productId, lang: askedIn, note, history = [], expect = [], reject = [], cites = [], answeredBy: ways = [] } = asked;
  const rows = [
    [t("saidBefore"), history.length && html`<ol class="lines">${history.map(({ author, text }) => html`<li><small>${t(`author_${author}`)}</small> ${text}</li>`)}</ol>`],
    [t("expected"), expect.length && facts(expect, missing, t, ["saidIt", "missingIt"])],
    [t("rejected"), reject.length && facts(reject, forbidden, t, ["notSaid", "saidWrongly"])],
    [t("toCite"), cites.length && facts(cites, uncited, t, ["cited", "notCited"])],
    [t("toAnswerBy"), ways.length && html`${ways.map((way) => t(`route_${way}`)).join(t("or"))} ${wrongWay ? badge(t("otherWay"), "bad") : nothing}`],
    [t("answeredIn"), answeredBy && html`${badge(t(`route_${answeredBy}`), ROUTE[answeredBy])} ${Number.isFinite(confidence) ? html`<small>${t("confidence")} ${percent(confidence, lang)}</small>` : nothing}`],
    [t("note"), note],
  ].filter(([, what]) => what);
  const shown = (text) => prose(text, { citations: [], allowed: { origins: [location.origin] }, label: t });
  return html`<div class="laid-open">
    ${problem ? html`<p class="fault">${problem}</p>` : html`<div class="bubble prose" lang=${askedIn ?? nothing}>${shown(answer ?? "")}</div>`}
    ${rows.length ? html`<dl class="facts">${rows.map(([name, what]) => html`<dt>${name}</dt><dd>${what}</dd>`)}</dl>` : nothing}
    ${changed && was ? html`<div class="was"><h3>${t("wasAnswered")}</h3><div class="said prose" lang=${askedIn ?? nothing}>${shown(was)}</div></div>` : nothing}
    <p><a class="plain" href=${href({ place: "try", query: { q: question, product: productId, lang: askedIn } })}>${t("tryThis")}</a></p></div>`;
}

function facts(all, wrong, t, [right, amiss]) {
  return html`<ul class="chips">${all.map((fact) => html`<li class="chip fact ${wrong.includes(fact) ? "amiss" : ""}">${fact} <small>${t(wrong.includes(fact) ? amiss : right)}</small></li>`)}</ul>`;
}
