import { html, nothing } from "lit";
import { path } from "./api.js";
import { validity } from "./articles.js";
import { icons } from "./icons.js";
import { passages } from "./passages.js";
import { rendered } from "./rendered.js";
import { Room } from "./room.js";
import { href } from "./route.js";
import { badge, heading } from "./states.js";

/** One article as shoppers could be told it, and the passages it was cut into. */
export class Article extends Room {
  constructor(house, route) {
    super(house, route);
    const { id } = route;
    this.load(async () => {
      [this.article, this.cut] = await Promise.all([this.api.get(path(["articles", id])), this.api.get(path(["articles", id, "passages"]))]);
    });
  }

  get title() {
    return this.article?.title ?? this.route.id;
  }

  head() {
    const { t, article, title } = this;
    const actions = () => html`<a class="primary" href=${href({ place: "articles", id: article.id, verb: "edit" })}>${icons.edit}${t("edit")}</a>
      <button class="plain" @click=${() => this.#remove()}>${t("remove")}</button>`;
    return html`<a class="up" href="#articles">${t("articles")}</a>${heading(title, article ? actions() : nothing)}`;
  }

  content() {
    const { t, article, house } = this;
    const { id, kind, lang, body, category, productIds = [] } = article;
    return html`<p class="marks">${badge(t(`kind_${kind}`))} ${badge(t(`in_${lang}`))} <small><code>${id}</code>${category ? ` · ${category}` : ""}${validity(article, t, house.lang)}</small></p>
      ${productIds.length ? html`<p class="about">${t("about")} ${productIds.map((product) => html`<a class="chip" href=${href({ place: "products", id: product })}>${product}</a> `)}</p>` : nothing}
      <div class="paper prose" lang=${lang}>${rendered(body)}</div>
      <section aria-labelledby="passages"><h2 id="passages">${t("passages")} <small>${this.cut.passages.length}</small></h2>
        <p class="lead">${t("articlePassagesHint")}</p>${passages(this.cut.passages, house, { why: false })}</section>`;
  }

  /** At once, since it can be put back as it was. */
  async #remove() {
    const { house, article, t } = this;
    const door = path(["articles", article.id]);
    const putBack = () =>
      house.trying(async () => {
        await this.api.put(door, article);
        house.notices.tell(t("putBackDone", { title: article.title }));
        house.room?.refresh?.();
      });
    await house.trying(async () => {
      await this.api.remove(door);
      house.notices.tell(t("removed", { title: article.title }), { label: t("putBack"), act: putBack });
      house.go({ place: "articles" });
    });
  }
}
