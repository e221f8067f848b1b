import { html, nothing } from "lit";
import { webUrl } from "../shared/links.js";
import { money, payable } from "../shared/money.js";
import { buyable, from } from "../storefront/offers.js";
import { icons } from "./icons.js";
import { badge } from "./states.js";

const KIND = { in_stock: "good", preorder: "warn", backorder: "warn", out_of_stock: "bad" };

/** A picture where the shop has one; a place for it where it cannot be shown. */
export function picture({ imageLinks }, size = 44) {
  const url = webUrl(imageLinks?.[0], location.href);
  const lost = (event) => event.target.classList.add("lost");
  return html`<span class="picture">${icons.picture}${imageLinks?.length && url ? html`<img src=${url} alt="" loading="lazy" width=${size} height=${size} @error=${lost} />` : nothing}</span>`;
}

/** What it costs now, from the cheapest that can be bought; during a sale, the list price too. */
export function price(offers, t, lang) {
  if (!offers?.length) return "–";
  const { offer, more } = from(offers);
  const text = paid(offer, t, lang);
  return more ? html`<span class="from">${t("from")}</span> ${text}` : text;
}

export function paid(offer, t, lang) {
  const { now, list } = payable(offer);
  return html`<b class=${list ? "sale" : ""}>${money(now, lang)}</b>${list ? html` <s><span class="unseen">${t("listPrice")}</span>${money(list, lang)}</s>` : nothing}`;
}

/** The best that any variant offers, and how many are left where the shop says. */
export function stock(offers, t) {
  if (!offers?.length) return "–";
  const best = offers.find(({ availability }) => availability === "in_stock") ?? offers.find(buyable) ?? offers[0];
  const counted = offers.every(({ quantity }) => Number.isInteger(quantity));
  const left = counted ? offers.reduce((sum, { quantity }) => sum + quantity, 0) : null;
  return state(best, t, left);
}

export function state({ availability, quantity }, t, left = quantity) {
  return html`${badge(t(availability), KIND[availability])}${left ? html` <small>${t("left", { n: left })}</small>` : nothing}`;
}
