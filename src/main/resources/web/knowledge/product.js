import { html, nothing } from "lit";
import { webUrl } from "../shared/links.js";
import { path } from "./api.js";
import { moment } from "./dates.js";
import { paid, picture, price, state, stock } from "./offers.js";
import { passages } from "./passages.js";
import { Room } from "./room.js";
import { href } from "./route.js";
import { heading } from "./states.js";

/** One product: what the shop says of it, what it costs, and which passages answers can find it by. */
export class Product extends Room {
  constructor(house, route) {
    super(house, route);
    this.load(async () => {
      const { id } = route;
      [this.product, this.passages] = await Promise.all([this.api.get(path(["products", id])), this.api.get(path(["products", id, "passages"]))]);
    });
  }

  get title() {
    return this.product?.doc.title ?? this.route.id;
  }

  head() {
    const { t, product, title, route } = this;
    const ask = html`<a class="primary" href=${href({ place: "try", query: { product: route.id } })}>${t("tryIt")}</a>`;
    return html`<a class="up" href="#products">${t("products")}</a>${heading(title, product ? ask : nothing)}`;
  }

  content() {
    const { t, product, house } = this;
    const { doc, offers } = product;
    const page = doc.link && webUrl(doc.link, location.href);
    return html`<div class="sheet">
        ${picture(doc, 140)}
        <dl class="facts">
          ${fact(t("id"), html`<code>${doc.id}</code>`)} ${fact(t("brand"), doc.brand)} ${fact(t("category"), doc.category)}
          ${fact(t("price"), price(offers, t, house.lang))} ${fact(t("stock"), stock(offers, t))}
          ${fact(t("page"), page ? html`<a href=${page} target="_blank" rel="noopener noreferrer">${doc.link}</a>` : null)}
          ${fact(t("asOf"), moment(product.asOf, house.lang))}
        </dl>
      </div>
      ${doc.description ? html`<p class="description" lang=${doc.lang}>${doc.description}</p>` : nothing}
      ${this.#attributes()} ${offers.length > 1 || offers[0]?.sku ? this.#offers() : nothing} ${this.#sizes()}
      <section aria-labelledby="passages"><h2 id="passages">${t("passages")} <small>${this.passages.passages.length}</small></h2>
        <p class="lead">${t("passagesHint")}</p>${passages(this.passages.passages, house)}</section>`;
  }

  #attributes() {
    const rows = Object.entries(this.product.doc.attributes ?? {});
    if (!rows.length) return nothing;
    return html`<section><h2>${this.t("attributes")}</h2><div class="scroll" tabindex="0"><table class="plain-table"><tbody>
      ${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${[value].flat().join(" / ")}</td></tr>`)}</tbody></table></div></section>`;
  }

  #offers() {
    const { t, house, product } = this;
    return html`<section><h2>${t("offers")} <small>${product.offers.length}</small></h2><div class="scroll" tabindex="0"><table class="plain-table stacked">
      <thead><tr><th scope="col">SKU</th><th scope="col">${t("options")}</th><th scope="col">${t("price")}</th><th scope="col">${t("stock")}</th></tr></thead>
      <tbody>${product.offers.map((offer) => html`<tr><th scope="row"><code>${offer.sku ?? "–"}</code></th><td data-label=${t("options")}>${Object.values(offer.options ?? {}).join(" · ")}</td>
        <td data-label=${t("price")}>${paid(offer, t, house.lang)}${offer.saleUntil ? html` <small>${t("until", { at: moment(offer.saleUntil, house.lang) })}</small>` : nothing}</td><td data-label=${t("stock")}>${state(offer, t)}</td></tr>`)}</tbody></table></div></section>`;
  }

  #sizes() {
    const { sizeChart } = this.product.doc;
    if (!sizeChart?.rows?.length) return nothing;
    return html`<section><h2>${this.t("sizes")} <small>${sizeChart.unit}</small></h2><div class="scroll" tabindex="0"><table class="plain-table">
      <thead><tr>${sizeChart.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
      <tbody>${sizeChart.rows.map((row) => html`<tr>${row.map((cell, i) => (i ? html`<td>${cell}</td>` : html`<th scope="row">${cell}</th>`))}</tr>`)}</tbody></table></div></section>`;
  }
}

function fact(name, value) {
  return value ? html`<dt>${name}</dt><dd>${value}</dd>` : nothing;
}
