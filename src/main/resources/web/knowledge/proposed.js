import { html, nothing } from "lit";
import { path } from "./api.js";
import { number } from "./dates.js";
import { proposal } from "./proposal.js";
import { Room } from "./room.js";
import { href } from "./route.js";
import { empty, heading } from "./states.js";

/** What agents answered where the knowledge had no answer: each becomes an article by one click, or does not. */
export class Proposed extends Room {
  /** What is being written differently, by id: `{title, body, ofProduct, faults}`. */
  editing = new Map();
  deciding = new Set();
  /** What products are called, by id. */
  #titles = new Map();

  constructor(house, route) {
    super(house, route);
    this.load(() => this.#look());
  }

  get title() {
    return this.t("proposed");
  }

  get dirty() {
    return [...this.editing.values()].some(({ changed }) => changed);
  }

  discard() {
    this.editing.clear();
  }

  head() {
    return html`${heading(this.title)}<p class="lead">${this.t("proposedHint")}</p>`;
  }

  content() {
    const { t, list, total, house } = this;
    if (!list.length) return empty(t("noProposed"), t("noProposedHint"), html`<a class="plain" href="#articles">${t("articles")}</a>`);
    return html`<ol class="proposals">${list.map((each) => html`<li>${proposal(this, each)}</li>`)}</ol>
      ${total > list.length ? html`<p role="status">${t("moreProposed", { n: number(total - list.length, house.lang) })}</p>` : nothing}`;
  }

  /** A product by its title; by its id when the shop does not sell it any more. */
  called(productId) {
    return this.#titles.get(productId) ?? productId;
  }

  edit(each) {
    this.editing.set(each.id, { title: each.title, body: each.body, ofProduct: Boolean(each.productId), faults: {} });
    this.house.changed().then(() => document.getElementById(`proposal-${each.id}-title`)?.focus());
  }

  write(id, change) {
    Object.assign(this.editing.get(id), change, { changed: true });
    this.house.changed();
  }

  stopEditing(id) {
    this.editing.delete(id);
    this.house.changed();
  }

  async approve(each) {
    const draft = this.editing.get(each.id);
    const words = draft ? { title: draft.title, body: draft.body, productIds: draft.ofProduct && each.productId ? [each.productId] : [] } : {};
    await this.#decide(each, "approve", words, (made) => [this.t("approvedNow", { title: made.title }), made]);
  }

  async dismiss(each) {
    await this.#decide(each, "dismiss", {}, (made) => [this.t("dismissedNow", { title: made.title }), made]);
  }

  /** At once, since it can be taken back. */
  async #decide(each, verb, words, told) {
    const { house, t } = this;
    if (this.deciding.has(each.id)) return;
    this.deciding.add(each.id);
    house.changed();
    await house.trying(async () => {
      const [text, { id, articleId }] = told(await this.#sent(each, verb, words));
      this.editing.delete(id);
      house.notices.tell(text, { label: t("undo"), act: () => this.#undo(id) });
      if (articleId) house.notices.tell(t("answersNow"), { label: t("toArticle"), href: href({ place: "articles", id: articleId }) });
      await this.#look();
    });
    this.deciding.delete(each.id);
    house.changed();
  }

  async #sent(each, verb, words) {
    try {
      return await this.api.post(path(["proposals", each.id, verb]), words);
    } catch (failure) {
      const faults = Object.fromEntries((failure.problem?.errors ?? []).map(({ field, message }) => [field, message]));
      if (failure.status === 400 && this.editing.has(each.id)) Object.assign(this.editing.get(each.id), { faults });
      throw failure;
    }
  }

  async #undo(id) {
    const { house, t } = this;
    await house.trying(async () => {
      await this.api.post(path(["proposals", id, "undo"]));
      house.notices.tell(t("proposedAgain"));
      if (house.room instanceof Proposed) await house.room.#look();
      else house.waiting.look();
      house.changed();
    });
  }

  async #look() {
    const { proposals, total } = await this.api.get(path("proposals"));
    await this.#name(new Set(proposals.map(({ productId }) => productId).filter((id) => id && !this.#titles.has(id))));
    Object.assign(this, { list: proposals, total });
    this.house.waiting.is(total);
  }

  /** A title that does not come keeps nobody from deciding. */
  async #name(ids) {
    await Promise.all([...ids].map(async (id) => {
      const product = await this.api.get(path(["products", id])).catch(() => null);
      if (product) this.#titles.set(id, product.doc.title);
    }));
  }
}
