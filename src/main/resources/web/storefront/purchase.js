import { html, nothing } from "lit";
import { icons } from "../shared/icons.js";
import { money, payable } from "../shared/money.js";
import { day, moment } from "./dates.js";
import { options, possible } from "./offers.js";
import { promotions } from "./promotions.js";

/** Fewer than this and a shopper should know. */
const LOW = 5;

/** What it costs now, what can be chosen, whether there is any, and when it leaves. */
export function purchase(shop, doc, offer) {
  const { t, lang, view } = shop;
  const { now, list } = payable(offer);
  return html`<div class="buy">
    <p class="price ${list ? "sale" : ""}">
      <b>${money(now, lang)}</b>
      ${list ? html`<s><span class="unseen">${t("listPrice")}</span>${money(list, lang)}</s>` : nothing}
      ${list && offer.saleUntil ? html`<small>${t("saleUntil", { date: day(offer.saleUntil, lang) })}</small>` : nothing}
    </p>
    ${promotions(shop)} ${options(view.offers).map((option) => choice(shop, doc, offer, option))}
    <p class="stock ${offer.availability}"><b>${stock(t, offer)}</b>${ships(t, offer)}</p>
    <button class="primary" @click=${() => globalThis.Daogou?.open()}>${t("askThis")}</button>
    ${view.asOf ? html`<p class="as-of">${t("asOf", { time: moment(view.asOf, lang) })}</p>` : nothing}
  </div>`;
}

function choice(shop, doc, offer, { name, values }) {
  const value = (each) =>
    html`<button aria-pressed=${offer.options?.[name] === each} class=${possible(shop.view.offers, { ...offer.options, ...shop.choice }, name, each) ? "" : "out"}
      @click=${() => shop.choose(name, each)}>${doc.word(each)}</button>`;
  return html`<fieldset class="option"><legend>${doc.word(name)}</legend>${values.map(value)}</fieldset>`;
}

function stock(t, { availability, quantity }) {
  return availability === "in_stock" && quantity > 0 && quantity <= LOW ? t("low", { n: quantity }) : t(availability);
}

function ships(t, { availability, shipsInDays }) {
  if (availability !== "in_stock" || shipsInDays === undefined || shipsInDays === null) return nothing;
  return html`<span>${icons.truck} ${shipsInDays === 0 ? t("shipsToday") : t("ships", { n: shipsInDays })}</span>`;
}
