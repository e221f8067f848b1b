import { html, nothing } from "lit";
import { path } from "./api.js";
import { picture, price, stock } from "./offers.js";
import { href } from "./route.js";
import { PAGE, Shelf } from "./shelf.js";
import { empty } from "./states.js";

/** Every product, found by title, id, SKU or brand. */
export class Products extends Shelf {
  static async fetch(api, query) {
    const { products: items, ...rest } = await api.get(path("products", { ...query, limit: PAGE }));
    return { items, ...rest };
  }

  constructor(house, route) {
    super(house, route);
    house.trying(async () => {
      this.categories = (await this.api.get("categories")).categories;
      house.changed();
    });
  }

  filters() {
    const { t, listing, categories = [] } = this;
    if (!categories.length) return nothing;
    return html`<label><span class="unseen">${t("category")}</span><select name="category" @change=${(event) => this.filter({ category: event.target.value })}>
      <option value="" ?selected=${!listing.query.category}>${t("allCategories")}</option>
      ${categories.map(({ path, products }) => html`<option value=${path} ?selected=${path === listing.query.category}>${path} (${products})</option>`)}
    </select></label>`;
  }

  none() {
    return empty(this.t("noProducts"), this.t("noProductsHint"), html`<a class="primary" href="#feeds">${this.t("dropFeed")}</a>`);
  }

  rows(products) {
    const { t } = this;
    return html`<table class="list products"><thead><tr><th scope="col" colspan="2">${t("product")}</th><th scope="col">${t("category")}</th><th scope="col">${t("price")}</th><th scope="col">${t("stock")}</th></tr></thead>
      <tbody>${products.map((product) => this.#row(product))}</tbody></table>`;
  }

  #row({ doc, offers }) {
    const { t, house } = this;
    const { id, title, brand, category, variants = [], lang } = doc;
    return html`<tr>
      <td class="thumb">${picture(doc)}</td>
      <td class="name"><a href=${href({ place: "products", id })} lang=${lang}>${title}</a>
        <small>${[id, brand, variants.length > 1 && t("variants", { n: variants.length })].filter(Boolean).join(" · ")}</small></td>
      <td class="category"><small>${category}</small></td>
      <td class="cost">${price(offers, t, house.lang)}</td>
      <td class="stock">${stock(offers, t)}</td>
    </tr>`;
  }
}
