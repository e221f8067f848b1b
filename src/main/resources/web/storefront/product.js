import { html, nothing } from "lit";
import { attributes, sizeChart } from "./facts.js";
import { gallery } from "./gallery.js";
import { localised, path } from "./localise.js";
import { chosen } from "./offers.js";
import { purchase } from "./purchase.js";
import { related } from "./shelf.js";
import { tile } from "./tile.js";

/** A product's page. */
export function product(shop) {
  const { t, view, lang } = shop;
  const doc = localised(view.doc, lang);
  const offer = chosen(view.offers, shop.choice);
  const others = related(shop.products, view);
  return html`<nav class="crumbs"><a href="/">${t("all")}</a>${path(doc.category).map((part, i) => crumb(view, part, i))}</nav>
    <article class="product">
      ${gallery(shop, doc, offer)}
      <div class="about">
        <p class="brand">${doc.brand}</p>
        <h1>${doc.title}</h1>
        <p class="lead">${doc.description}</p>
        ${purchase(shop, doc, offer)}
      </div>
    </article>
    <div class="facts">${attributes(t, doc)} ${sizeChart(t, doc)}</div>
    ${others.length
      ? html`<section><h2>${t("related")}</h2><ul class="grid">${others.map((each) => html`<li>${tile(shop, each)}</li>`)}</ul></section>`
      : nothing}`;
}

function crumb({ doc }, part, i) {
  const department = path(doc.category)[0];
  return i ? html`<span>${part}</span>` : html`<a href=${`/?category=${encodeURIComponent(department)}`}>${part}</a>`;
}
