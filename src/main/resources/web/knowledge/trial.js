import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { answer } from "./answer.js";
import { path } from "./api.js";
import { LANGS } from "./articles.js";
import { hits } from "./hits.js";
import { Picker } from "./picker.js";
import { reasons } from "./reasons.js";
import { Room } from "./room.js";
import { field, heading, loading } from "./states.js";

/** A question asked as a shopper would, and everything that led to the answer. Nothing is stored, nobody is called. */
export class Trial extends Room {
  constructor(house, route) {
    super(house, route);
    this.picker = new Picker(house.api, () => house.changed());
    this.reopen(route);
  }

  get title() {
    return this.t("try");
  }

  /** What the address asks is asked; back shows the question before. */
  reopen(route) {
    this.route = route;
    const { q = "", product = "", lang = "" } = route.query;
    this.asking = { q, product, lang };
    this.result = this.refusal = null;
    if (q.trim()) this.#ask();
  }

  get busy() {
    return this.thinking;
  }

  view() {
    const { t, result, thinking, refusal, house } = this;
    return html`${heading(this.title)}<p class="lead">${t("tryHint")}</p>${this.#form()}
      ${refusal ? html`<p class="fault" role="alert">${house.sentence(refusal)}</p>` : nothing}
      <div class="outcome" aria-live="polite">${thinking ? loading(t) : result ? html`${answer(result, house, this.route.query.product)} ${reasons(result, house)} ${hits(result, house)}` : nothing}</div>`;
  }

  #form() {
    const { t, asking, picker } = this;
    const submit = (event) => {
      event.preventDefault();
      this.#submit();
    };
    const typed = (name) => (event) => {
      asking[name] = event.target.value;
      if (name === "product") picker.look(event.target.value);
    };
    return html`<form class="asking" @submit=${submit}>
      ${field({ name: "try-q", label: t("question") }, ({ id }) => html`<input id=${id} name="q" autocomplete="off" maxlength="4000" required placeholder=${t("questionExample")} .value=${live(asking.q)} @input=${typed("q")} />`)}
      <div class="row">
        ${field({ name: "try-product", label: t("onProduct") }, ({ id }) => html`<input id=${id} name="product" list="try-products" autocomplete="off" placeholder=${t("noneOpen")} .value=${live(asking.product)} @input=${typed("product")} />${picker.options("try-products")}`)}
        ${field({ name: "try-lang", label: t("language") }, ({ id }) => html`<select id=${id} name="lang" @change=${typed("lang")}><option value="">${t("asAsked")}</option>${LANGS.map((lang) => html`<option value=${lang} ?selected=${lang === asking.lang}>${t(`in_${lang}`)}</option>`)}</select>`)}
        <button class="primary" ?disabled=${this.thinking}>${t("ask")}</button>
      </div></form>`;
  }

  #submit() {
    const { q, product, lang } = this.asking;
    if (!q.trim()) return;
    const query = { q: q.trim(), product: product.trim(), lang };
    const { query: before } = this.route;
    if (Object.entries(query).every(([name, value]) => value === (before[name] ?? ""))) this.#ask();
    else this.house.go({ place: "try", query });
  }

  async #ask() {
    const { q, product, lang } = this.asking;
    const asked = (this.asked = {});
    Object.assign(this, { thinking: true, refusal: null });
    this.house.changed();
    try {
      const result = await this.api.post(path("trial"), { question: q, ...(product && { productId: product }), ...(lang && { lang }) });
      if (asked === this.asked) this.result = result;
    } catch (failure) {
      if (asked === this.asked && !this.house.ended(failure)) this.refusal = failure;
    }
    if (asked === this.asked) this.thinking = false;
    if (!this.left) this.house.changed();
  }
}
