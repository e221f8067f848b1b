import { html, nothing } from "lit";
import { webUrl } from "../shared/links.js";
import { money, payable } from "../shared/money.js";

/** A product as it may be bought now: picture, what is paid and what it replaces, whether there is any, and why it is shown. */
export function productCard(product, { t, lang, base, leave }) {
  const link = webUrl(product.link, base);
  const picture = webUrl(product.imageLink, base);
  const { now, list } = payable(product);
  const face = html`
    ${picture ? html`<img src=${picture} alt="" loading="lazy" width="76" height="76" />` : nothing}
    <span class="card-text">
      <span class="card-title">${product.title}</span>
      <span class="card-price ${list ? "sale" : ""}">
        ${list ? html`<span class="unseen">${t("onSale")}</span>` : nothing}<b>${money(now, lang)}</b>
        ${list ? html`<s><span class="unseen">${t("listPrice", { price: "" })}</span>${money(list, lang)}</s>` : nothing}
        <span class="card-stock ${product.availability}">${t(product.availability)}</span>
      </span>
      ${product.reason ? html`<span class="card-reason">${product.reason}</span>` : nothing}
    </span>`;
  return link
    ? html`<a class="card" href=${link} rel="noopener" target=${new URL(link).origin === location.origin ? "_self" : "_blank"} @click=${leave}>${face}</a>`
    : html`<div class="card">${face}</div>`;
}
