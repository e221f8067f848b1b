import { html, nothing, svg } from "lit";
import { number, percent } from "./dates.js";
import { href } from "./route.js";

/** Which way was taken and why: what was understood, how sure the evidence makes it, and from where on a person is called. */
export function reasons({ decision, understanding, timings = {} }, house) {
  const { t, lang } = house;
  const { route, why, confidence, threshold, evidence = {} } = decision;
  return html`<section class="reasons" aria-labelledby="reasons"><h2 id="reasons">${t("decision")}</h2>
    <p><b>${t(`route_${route}`)}</b>${why ? html`<br />${because(why, t)}` : nothing}</p>
    ${Number.isFinite(confidence) ? html`<div class="sure"><span>${t("confidence")}</span>${meter(confidence, threshold, t, lang)}<b>${percent(confidence, lang)}</b>
      <small>${Number.isFinite(threshold) ? t(confidence >= threshold ? "aboveThreshold" : "belowThreshold", { n: percent(threshold, lang) }) : ""}</small></div>` : nothing}
    <div class="columns">
      ${figures(t("evidence"), Object.entries(evidence).map(([name, value]) => [said(t, `evidence_${name}`, name), number(value, lang)]))}
      ${figures(t("understood"), understood(understanding, t))}
      ${figures(t("timings"), Object.entries(timings).filter(([, ms]) => Number.isFinite(ms)).map(([name, ms]) => [said(t, `time_${name}`, name), `${number(ms, lang)} ms`]))}
    </div></section>`;
}

function meter(confidence, threshold, t, lang) {
  const line = Number.isFinite(threshold) ? svg`<rect class="limit" x=${threshold * 100 - 0.4} width="0.8" height="8"></rect>` : nothing;
  return html`<svg class="meter" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label=${`${t("confidence")} ${percent(confidence, lang)}`}>
    <rect class="trough" width="100" height="8"></rect><rect class="fill ${confidence < threshold ? "low" : ""}" width=${confidence * 100} height="8"></rect>${line}</svg>`;
}

function understood({ lang, question, focus, intent, priceSensitivity } = {}, t) {
  return [
    [t("language"), lang && t(`in_${lang}`)],
    [t("question"), question],
    [t("focus"), focus && html`<a href=${href({ place: "products", id: focus.productId })}>${focus.title}</a>${focus.how ? ` (${said(t, `how_${focus.how}`, focus.how)})` : ""}`],
    [t("intent"), intent && [said(t, `intent_${intent.name ?? intent}`, intent.name ?? intent), intent.topic].filter(Boolean).join(" · ")],
    [t("priceSensitivity"), priceSensitivity && said(t, priceSensitivity.level ?? priceSensitivity, priceSensitivity.level ?? priceSensitivity)],
  ].filter(([, value]) => value);
}

function figures(title, rows) {
  return rows.length ? html`<div><h3>${title}</h3><dl class="facts">${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></div>` : nothing;
}

/** What calls a person is called so everywhere at the desk. */
function because(why, t) {
  const text = said(t, `because_${why}`, "");
  return text || (t(why) === why ? why : t("because_person", { reason: t(why) }));
}

/** Codes that came later than this page are shown as they are. */
function said(t, name, code) {
  const text = t(name);
  return text === name ? code : text;
}
