import { html, nothing, svg } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { icon, icons } from "../shared/icons.js";
import { face } from "./cards.js";
import { advice, reason, traced } from "./hints.js";

const lamp = icon(svg`<path d="M9 17.5h6M10 20.5h4M8.2 14.4a5.8 5.8 0 1 1 7.6 0c-.7.6-.8 1.2-.8 3.1H9c0-1.9-.1-2.5-.8-3.1Z"/>`);

/** What an agent should know now, each with the visitor's own words for it and what can be offered. */
export function hintCards(desk) {
  const { t, talk } = desk;
  const { hints = [] } = talk;
  if (!hints.length) return nothing;
  return html`<section class="hints" aria-labelledby="hints"><h3 id="hints">${t("hints")}</h3>
    <ul>${repeat(hints, ({ hid }) => hid, (hint) => html`<li class="hint-card ${hint.level}" aria-labelledby=${hint.hid}>${card(desk, hint)}</li>`)}</ul></section>`;
}

/** In the list: that there is one, and of what. */
export function hintMark(hint, t) {
  if (!hint) return nothing;
  const name = t("hintMark", { kind: t(`hint_${hint.kind}`) });
  return html`<span class="mark hint-mark ${hint.level}" title=${name}>${lamp}<span class="unseen">${name}</span></span>`;
}

/** How many there are, where they are folded away. */
export function hintCount({ t, talk }) {
  const { hints = [] } = talk;
  return hints.length ? html`<span class="mark hint-mark ${hints[0].level}">${lamp} ${t(hints.length === 1 ? "hintCountOne" : "hintCount", { n: hints.length })}</span>` : nothing;
}

function card(desk, hint) {
  const { t, lang, talk, hints } = desk;
  const words = traced(hint, talk.entries);
  return html`<header><span><b id=${hint.hid}>${t(`hint_${hint.kind}`)}</b> <small class="hint-level">${t(`hintLevel_${hint.level}`)}</small></span>
      <button class="shut" aria-label=${t("hintFollow")} title=${t("hintFollow")} @click=${() => hints.follow(hint)}>${icons.check}</button>
      <button class="shut" aria-label=${t("hintDismiss")} title=${t("hintDismiss")} @click=${() => hints.dismiss(hint)}>${icons.close}</button></header>
    <p>${advice(hint, lang)}</p>
    ${words.length ? html`<p class="hint-why"><span>${t("hintWhy")}</span> ${words.map(({ span, key }) => html`<button title=${t("hintShowWords")} @click=${() => show(key)}><q>${span}</q></button> `)}</p>` : nothing}
    ${hint.products?.length ? html`<ul class="hint-products">${hint.products.map((each) => html`<li>${product(desk, hint, each)}</li>`)}</ul>` : nothing}`;
}

function product(desk, hint, each) {
  const { t, lang, talk, hints } = desk;
  const act = () => talk.mine && hints.show(hint, each);
  return html`<div class="focus">${face(each, desk)}</div>
    <button class="plain" aria-disabled=${!talk.mine} title=${talk.mine ? nothing : t("claimToUse")} aria-label=${t("hintPutOf", { title: each.title })} @click=${act}>${t("hintPut")}</button>
    <small>${reason(each, lang)}</small>`;
}

/** Goes to the message, and lights it up for a moment. */
function show(key) {
  const message = document.getElementById(`said-${key}`);
  // On a phone the background covers the transcript.
  if (message?.checkVisibility() === false) message.closest(".bench").querySelector(".context").open = false;
  message?.scrollIntoView({ block: "center" });
  message?.focus({ preventScroll: true });
  message?.querySelector(".text")?.animate([{ boxShadow: "0 0 0 4px var(--warn)" }, { boxShadow: "0 0 0 4px transparent" }], { duration: 1600, easing: "ease-in" });
}
