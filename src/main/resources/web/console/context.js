import { html, nothing } from "lit";
import { webUrl } from "../shared/links.js";
import { money } from "../shared/money.js";
import { actions } from "./actions.js";
import { asking } from "./asking.js";
import { gist } from "./gist.js";
import { grants } from "./grantlist.js";
import { hintCards, hintCount } from "./hintcards.js";
import { level } from "./level.js";
import { highest } from "./shape.js";
import { orders, trail } from "./trail.js";

const narrow = globalThis.matchMedia("(max-width: 1080px)");
const phone = globalThis.matchMedia("(max-width: 760px)");

/** What an agent reads before the first word: why the conversation came, where the visitor is, what they said in their own words. */
export function context(desk) {
  const { t, talk } = desk;
  const { page = {}, product } = talk;
  const summary = talk.handoff?.summary ?? {};
  const why = talk.handoff && (summary.because?.[desk.lang] ?? t(talk.handoff.reason));
  return html`<details class="context" aria-label=${t("context")} ?open=${!narrow.matches} @toggle=${uncovered}>
    <summary><span>${t("context")}${why ? ` · ${why}` : ""}</span> ${hintCount(desk)}</summary>
    ${hintCards(desk)} ${grants(desk)} ${gist(desk)} ${actions(desk)} ${asking(desk)}
    ${fact(t("why"), why)}
    ${fact(t("evidence"), summary.evidence?.length ? html`${summary.evidence.map((each) => html`<q>${each}</q>`)}` : null)}
    ${fact(t("price"), level(highest(talk), t))}
    ${fact(t("product"), product ? focus(product, desk) : (summary.productId ?? page.productId))}
    ${fact(t("page"), link(page.url))}
    ${trail(desk)} ${orders(desk)}
    ${fact(t("contact"), talk.handoff?.contact)}
    ${fact(t("ownWords"), summary.ownWords?.length ? html`${summary.ownWords.map((each) => html`<q>${each}</q>`)}` : null)}
    ${fact(t("mood"), summary.mood && summary.mood !== "neutral" ? t(summary.mood) : null)}
    ${fact(t("intent"), summary.intent?.name ? [t(`intent_${summary.intent.name}`), summary.intent.topic].filter(Boolean).join(" · ") : null)}
    ${fact(t("repeats"), summary.repeats ? t("times", { n: summary.repeats }) : null)}
    ${noteBox(desk)}
  </details>`;
}

/** On a phone it stands in the transcript's place, which then shows its end again, unless somebody has just been led to a message. */
function uncovered({ currentTarget }) {
  const lines = document.querySelector(".talk .lines");
  if (phone.matches && !currentTarget.open && !lines?.contains(document.activeElement)) lines?.scrollTo({ top: 1e9 });
}

/** What the visitor looks at, with the price and stock of now. */
function focus({ title, link, imageLink, price, salePrice, availability, quantity }, { t, lang }) {
  const picture = imageLink && webUrl(imageLink, location.href);
  const page = link && webUrl(link, location.href);
  return html`<div class="focus">${picture ? html`<img src=${picture} alt="" width="56" height="56" />` : nothing}
    <div>${page ? html`<a href=${page} target="_blank" rel="noopener noreferrer">${title}</a>` : title}<br />
      <b>${money(salePrice ?? price, lang)}</b> ${salePrice ? html`<s>${money(price, lang)}</s>` : nothing}
      <small>${availability ? t(availability) : ""}${quantity ? ` · ${t("left", { n: quantity })}` : ""}</small></div></div>`;
}

function noteBox(desk) {
  const { t } = desk;
  const submit = (event) => {
    event.preventDefault();
    const { note } = event.target.elements;
    if (note.value.trim()) desk.note(note.value.trim());
    note.value = "";
  };
  return html`<form class="note-box" @submit=${submit}><label>${t("noteLabel")}<input name="note" maxlength="4000" autocomplete="off" /></label></form>`;
}

function fact(name, value) {
  return value && value !== nothing ? html`<div class="fact"><h3>${name}</h3><div>${value}</div></div>` : nothing;
}

function link(url) {
  const safe = url && webUrl(url, location.href);
  if (!safe) return null;
  const { host, pathname } = new URL(safe);
  // The visitor's side named the address: a foreign host is shown before anybody follows it.
  const shown = host === location.host ? pathname : host + pathname;
  return html`<a href=${safe} target="_blank" rel="noopener noreferrer">${shown}</a>`;
}
