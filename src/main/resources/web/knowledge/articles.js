import { html, nothing } from "lit";
import { plain } from "../shared/prose/plain.js";
import { path } from "./api.js";
import { moment } from "./dates.js";
import { icons } from "./icons.js";
import { href } from "./route.js";
import { PAGE, Shelf } from "./shelf.js";
import { badge, empty } from "./states.js";

export const KINDS = ["faq", "policy", "guide", "manual", "review"];
export const LANGS = ["zh", "en"];

/** Questions and answers, policies, guides, manuals, reviews. */
export class Articles extends Shelf {
  static async fetch(api, query) {
    const { articles: items, ...rest } = await api.get(path("articles", { ...query, limit: PAGE }));
    return { items, ...rest };
  }

  actions() {
    return html`<a class="primary" href="#write">${icons.plus}${this.t("newArticle")}</a>`;
  }

  filters() {
    return html`${this.#choice("kind", KINDS, "allKinds", "kind_")} ${this.#choice("lang", LANGS, "allLangs", "in_")}`;
  }

  none() {
    const { t } = this;
    return empty(t("noArticles"), t("noArticlesHint"), html`<a class="primary" href="#write">${t("writeFirst")}</a> <a class="plain" href="#feeds">${t("dropFeed")}</a>`);
  }

  rows(articles) {
    return html`<ul class="list articles">${articles.map((article) => html`<li>${this.#row(article)}</li>`)}</ul>`;
  }

  #row({ id, kind, lang, title, body, productIds = [], validFrom, validTo }) {
    const { t, house } = this;
    return html`<div class="marks">${badge(t(`kind_${kind}`))} ${badge(t(`in_${lang}`))}</div>
      <div class="name"><a href=${href({ place: "articles", id })} lang=${lang}>${title}</a>
        <p class="excerpt" lang=${lang}>${plain(body).slice(0, 160)}</p>
        <small>${[id, productIds.length && t("ofProducts", { n: productIds.length })].filter(Boolean).join(" · ")}${validity({ validFrom, validTo }, t, house.lang)}</small></div>`;
  }

  #choice(name, values, all, prefix) {
    const { t, listing } = this;
    return html`<label><span class="unseen">${t(name)}</span><select name=${name} @change=${(event) => this.filter({ [name]: event.target.value })}>
      <option value="" ?selected=${!listing.query[name]}>${t(all)}</option>
      ${values.map((value) => html`<option value=${value} ?selected=${value === listing.query[name]}>${t(prefix + value)}</option>`)}</select></label>`;
  }
}

export function validity({ validFrom, validTo }, t, lang, now = Date.now()) {
  if (validTo && Date.parse(validTo) <= now) return html` · <span class="over">${t("noLonger", { at: moment(validTo, lang) })}</span>`;
  if (validFrom && Date.parse(validFrom) > now) return html` · ${t("notYet", { at: moment(validFrom, lang) })}`;
  return validTo ? html` · ${t("until", { at: moment(validTo, lang) })}` : nothing;
}
