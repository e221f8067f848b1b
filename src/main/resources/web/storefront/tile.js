import { html, nothing } from "lit";
import { webUrl } from "../shared/links.js";
import { money, payable } from "../shared/money.js";
import { localised } from "./localise.js";
import { buyable, from } from "./offers.js";

/** A product in a grid. */
export function tile({ t, lang }, { doc, offers }) {
  const { title, brand } = localised(doc, lang);
  const { offer, more } = from(offers);
  const { now, list } = payable(offer);
  const picture = webUrl(doc.imageLinks?.[0], location.href);
  return html`<a class="tile" href=${`/p/${encodeURIComponent(doc.id)}`}>
    <span class="frame">${picture ? html`<img src=${picture} alt="" loading="lazy" width="320" height="320" />` : nothing}
      ${offers.some(buyable) ? nothing : html`<span class="sold">${t("soldOut")}</span>`}</span>
    <span class="title">${title}</span>
    <span class="price ${list ? "sale" : ""}">
      <b>${lang === "en" && more ? `${t("from")} ` : ""}${money(now, lang)}</b>${lang === "zh" && more ? html`<small>${t("from")}</small>` : nothing}
      ${list ? html`<s><span class="unseen">${t("listPrice")}</span>${money(list, lang)}</s>` : nothing}
    </span>
  </a>`;
}
