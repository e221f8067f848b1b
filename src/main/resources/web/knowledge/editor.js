import { html } from "lit";
import { Refusal } from "../shared/client/http.js";
import { path } from "./api.js";
import { Draft, begun } from "./draft.js";
import { editing } from "./editing.js";
import { Preview } from "./preview.js";
import { Room } from "./room.js";
import { href } from "./route.js";
import { heading } from "./states.js";

/** Where an article is written: a draft, what it will look like and how it will be cut, and nothing lost by accident. */
export class Editor extends Room {
  constructor(house, route) {
    super(house, route);
    this.preview = new Preview((doc) => this.api.post(path(["articles", "preview"]), doc), () => this.#previewed());
    this.load(async () => this.#begin(route.place === "articles" ? await this.api.get(path(["articles", route.id])) : null));
  }

  get title() {
    return this.route.place === "write" ? this.t("newArticle") : this.t("editing", { title: this.draft?.fields.title || this.route.id });
  }

  get back() {
    return this.route.place === "write" ? "#articles" : href({ place: "articles", id: this.route.id });
  }

  get dirty() {
    return Boolean(this.draft?.dirty);
  }

  discard() {
    this.draft = null;
  }

  leave() {
    super.leave();
    this.preview.end();
  }

  set(name, value) {
    this.draft.set(name, value);
    this.preview.ask(this.draft.doc);
    this.house.changed();
  }

  async save() {
    const { house, draft, t } = this;
    if (this.saving) return;
    this.saving = true;
    house.changed();
    await house.trying(() => this.#put(draft, t));
    this.saving = false;
    house.changed();
  }

  head() {
    return html`<a class="up" href=${this.back}>${this.t(this.route.place === "write" ? "articles" : "backToArticle")}</a>${heading(this.title)}`;
  }

  content() {
    return this.draft ? editing(this) : null;
  }

  async #put(draft, t) {
    const { doc } = draft;
    try {
      if (draft.fresh) await this.#free(doc.id);
      await this.api.put(path(["articles", doc.id]), doc);
    } catch (failure) {
      const at = failure.status === 400 ? draft.refuse(failure.problem.errors) : null;
      if (!at) throw failure;
      await this.house.changed();
      document.getElementById(`article-${at}`)?.focus();
      return;
    }
    draft.keep();
    this.house.notices.tell(t("saved", { title: doc.title }));
    this.house.go({ place: "articles", id: doc.id });
  }

  /** A new article must not take the place of another. @throws Refusal as the service would */
  async #free(id) {
    const refuse = (text) => new Refusal(400, { errors: [{ field: "id", message: this.t(text) }] });
    if (!id) throw refuse("idNeeded");
    const other = await this.api.get(path(["articles", id])).catch((failure) => {
      if (failure.status !== 404) throw failure;
    });
    if (other) throw refuse("idTaken");
  }

  #begin(article) {
    this.draft = new Draft(article, begun(this.route.query.title, this.house.lang));
    if (article) this.preview.ask(this.draft.doc, 0);
  }

  #previewed() {
    this.draft?.hint(this.preview.errors);
    this.house.changed();
  }
}
