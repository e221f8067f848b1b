import { html } from "lit";
import { departments, selection } from "./shelf.js";
import { nothingFound } from "./states.js";
import { tile } from "./tile.js";

export function home(shop) {
  const { t, products } = shop;
  const found = selection(products, shop);
  return html`${hero(shop)} ${tabs(shop)}
    <p class="count" role="status">${t("count", { n: found.length })}</p>
    ${found.length ? html`<ul class="grid">${found.map((view) => html`<li>${tile(shop, view)}</li>`)}</ul>` : nothingFound(shop)}`;
}

function hero({ t }) {
  return html`<section class="hero">
    <div>
      <h1>${t("heroTitle")}</h1>
      <p>${t("heroText")}</p>
    </div>
    <button class="primary" @click=${() => globalThis.Daogou?.open()}>${t("heroAsk")}</button>
  </section>`;
}

function tabs(shop) {
  const tab = (key, name) =>
    html`<button aria-pressed=${shop.category === key} @click=${() => shop.browse(key)}>${name}</button>`;
  return html`<div class="tabs" role="group" aria-label=${shop.t("departments")}>
    ${tab("", shop.t("all"))} ${departments(shop.products, shop.lang).map(({ key, name }) => tab(key, name))}
  </div>`;
}
