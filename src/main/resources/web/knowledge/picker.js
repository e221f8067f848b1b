import { html } from "lit";
import { path } from "./api.js";
import { field } from "./states.js";

/** Products by title or id, as the browser's own suggestions: `type` is told what stands in the field. */
export class Picker {
  found = [];
  #asked = 0;
  #settling;

  constructor(api, changed) {
    Object.assign(this, { api, changed });
  }

  look(q) {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#look(q.trim()), 200);
  }

  async #look(q) {
    const asked = ++this.#asked;
    // Suggestions are a help: without them an id can still be written.
    const { products = [] } = q ? await this.api.get(path("products", { q, limit: 8 })).catch(() => ({})) : {};
    if (asked !== this.#asked) return;
    this.found = products.map(({ doc }) => ({ id: doc.id, title: doc.title }));
    this.changed();
  }

  options(id) {
    return html`<datalist id=${id}>${this.found.map(({ id, title }) => html`<option value=${id}>${title}</option>`)}</datalist>`;
  }
}

/** The products that an article is about, each can be taken out again. */
export function picked(editor) {
  const { t, draft, house } = editor;
  const ids = draft.fields.productIds;
  editor.picker ??= new Picker(house.api, () => house.changed());
  const add = (input) => {
    const id = input.value.trim();
    if (id && !ids.includes(id)) editor.set("productIds", [...ids, id]);
    input.value = "";
  };
  const key = (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    add(event.target);
  };
  return field({ name: "article-productIds", label: t("field_productIds"), help: t("productsHelp"), fault: draft.faults.productIds }, ({ id, about, wrong }) => html`
    ${ids.length ? html`<ul class="chips">${ids.map((each) => html`<li class="chip">${each}<button type="button" aria-label=${t("takeOut", { id: each })}
      @click=${() => editor.set("productIds", ids.filter((other) => other !== each))}>×</button></li>`)}</ul>` : ""}
    <div class="pick"><input id=${id} list="article-products" autocomplete="off" aria-describedby=${about} aria-invalid=${wrong} placeholder=${t("findProduct")} @input=${(event) => editor.picker.look(event.target.value)} @keydown=${key} />
      <button type="button" class="plain" @click=${(event) => add(event.currentTarget.previousElementSibling)}>${t("add")}</button></div>${editor.picker.options("article-products")}`);
}
