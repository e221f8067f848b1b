import { html, nothing } from "lit";
import { money } from "../shared/money.js";
import { path } from "./api.js";
import { moment } from "./dates.js";
import { icons } from "./icons.js";
import { asks, gives, standing } from "./promotion.js";
import { href } from "./route.js";
import { PAGE, Shelf } from "./shelf.js";
import { badge, empty } from "./states.js";

const KIND = { running: "good", upcoming: "warn", expired: "", off: "" };

/** What is reduced, for whom and until when. */
export class Promotions extends Shelf {
  static async fetch(api, query) {
    const { promotions: items, ...rest } = await api.get(path("promotions", { ...query, limit: PAGE }));
    return { items, ...rest };
  }

  none() {
    return empty(this.t("noPromotions"), this.t("noPromotionsHint"), html`<a class="primary" href="#promote">${this.t("newPromotion")}</a> <a class="plain" href="#feeds">${this.t("dropFeed")}</a>`);
  }

  actions() {
    const { t } = this;
    return html`<a class="plain" href="#pricing">${t("offerTester")}</a> <a class="plain" href="#policy">${t("offerPolicy")}</a> <a class="primary" href="#promote">${icons.plus}${t("newPromotion")}</a>`;
  }

  end(promotion) {
    return this.#change(promotion, "promotionEnded", (door, doc) => this.api.put(door, { ...doc, to: new Date().toISOString() }));
  }

  remove(promotion) {
    return this.#change(promotion, "promotionRemoved", (door) => this.api.remove(door));
  }

  /** At once, since it can be put back as it was. */
  #change({ running, ...doc }, told, work) {
    const { house, t } = this;
    const door = path(["promotions", doc.id]);
    const back = () => house.trying(async () => {
      await this.api.put(door, doc);
      this.refresh();
    });
    return house.trying(async () => {
      await work(door, doc);
      this.refresh();
      house.notices.tell(t(told, { title: doc.title }), { label: t("putBack"), act: back });
    });
  }

  rows(promotions) {
    const { t } = this;
    return html`<table class="list promotions"><thead><tr><th scope="col">${t("promotion")}</th><th scope="col">${t("gives")}</th><th scope="col">${t("covers")}</th><th scope="col">${t("dates")}</th><td></td></tr></thead>
      <tbody>${promotions.map((promotion) => this.#row(promotion))}</tbody></table>`;
  }

  #row(promotion) {
    const { t, house } = this;
    const { id, title, from, to, stackable } = promotion;
    const written = (amount) => money(amount, house.lang);
    const stands = standing(promotion);
    const [what, values] = gives(promotion, written, house.lang);
    return html`<tr>
      <td class="name"><b>${title}</b><small><code>${id}</code></small></td>
      <td class="gives"><b>${t(what, values)}</b>
        <small>${[...asks(promotion, written).map(([name, values]) => t(name, values)), stackable && t("stackable")].filter(Boolean).join(" · ")}</small></td>
      <td class="covers">${this.#covers(promotion)}</td>
      <td class="dates">${badge(t(stands), KIND[stands])}<small>${moment(from, house.lang)} –</small><small>${to ? moment(to, house.lang) : t("open")}</small></td>
      <td class="do"><a class="plain" href=${href({ place: "promotions", id, verb: "edit" })}>${t("edit")}<span class="unseen"> ${title}</span></a>
        ${stands === "running" ? html`<button class="plain" @click=${() => this.end(promotion)}>${t("endPromotion")}<span class="unseen"> ${title}</span></button>`
          : html`<button class="plain" @click=${() => this.remove(promotion)}>${t("remove")}<span class="unseen"> ${title}</span></button>`}</td>
    </tr>`;
  }

  #covers({ productIds = [], category }) {
    const { t } = this;
    if (!productIds.length && !category) return t("wholeShop");
    return html`${category ?? nothing} ${productIds.slice(0, 4).map((id) => html`<a href=${href({ place: "products", id })}>${id}</a> `)}${productIds.length > 4 ? t("andMore", { n: productIds.length - 4 }) : nothing}`;
  }
}
