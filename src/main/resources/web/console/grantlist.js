import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { money } from "../shared/money.js";
import { grantForm } from "./grantform.js";

/** What the visitor was offered by the assistant and by agents, and the way to grant them a price. */
export function grants(desk) {
  const { t, aside } = desk;
  const { offers, draft, may, possible } = aside.grants;
  if (!offers.length && !may) return nothing;
  return html`<section class="grants" aria-labelledby="grants"><h3 id="grants">${t("offersMade")}</h3>
    ${offers.length ? html`<ul>${repeat(offers, ({ id }) => id, (offer) => html`<li id=${offer.id}>${made(desk, offer)}</li>`)}</ul>` : html`<p class="none">${t("noOffersMade")}</p>`}
    <p class="unseen" role="status">${aside.grants.said}</p>
    ${draft ? grantForm(desk, draft) : may ? html`<button class="plain grant-open" aria-disabled=${!possible} title=${possible ? nothing : t("theirs", { by: desk.talk.floorName })} @click=${() => begin(desk)}>${t("grant")}</button>` : nothing}
  </section>`;
}

function made(desk, offer) {
  const { t, lang, talk, aside } = desk;
  const { title, productId, variant, quantity, own, price, by, agentName, at, text } = offer;
  const tell = () => talk.mine && aside.grants.tell(offer);
  return html`<b>${title ?? productId}${quantity > 1 ? ` × ${quantity}` : ""}</b>${variant ? html`<small>${variant}</small>` : nothing}
    <span><b class="offered">${money(price, lang)}</b> <s>${money(own, lang)}</s></span>
    <small>${by === "assistant" ? t("assistant") : (agentName ?? t("agent"))} · <time datetime=${at}>${when(at, lang)}</time></small>
    ${text ? html`<button class="plain" aria-disabled=${!talk.mine} title=${talk.mine ? nothing : t("claimToUse")} aria-label=${t("grantTellOf", { title: title ?? productId, price: money(price, lang) })} @click=${tell}>${t("hintPut")}</button>` : nothing}`;
}

function begin(desk) {
  desk.aside.grants.begin();
  queueMicrotask(() => document.querySelector(".grant-form :is(input, select, button)")?.focus());
}

/** Of today the time alone. */
function when(at, lang, now = new Date()) {
  const then = new Date(at);
  const day = then.toDateString() === now.toDateString() ? {} : { day: "numeric", month: "short" };
  return new Intl.DateTimeFormat(lang === "zh" ? "zh-CN" : "en-GB", { ...day, hour: "2-digit", minute: "2-digit" }).format(then);
}
