import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { icons } from "./icons.js";
import { Picker } from "./picker.js";
import { PricingAsk } from "./pricingask.js";
import { explained } from "./pricingsteps.js";
import { Room } from "./room.js";
import { empty, field, heading, loading } from "./states.js";

/** What would this visitor be offered, and why? */
export class Pricing extends Room {
  result = null;

  constructor(house, route) {
    super(house, route);
    this.asking = new PricingAsk(route.query.product);
    this.picker = new Picker(house.api, () => house.changed());
  }

  get title() {
    return this.t("offerTester");
  }

  get busy() {
    return this.thinking;
  }

  change(work) {
    work(this.asking);
    this.house.changed();
  }

  async ask() {
    const { house, asking } = this;
    if (this.thinking) return;
    Object.assign(this, { thinking: true, result: null });
    asking.faults = {};
    house.changed();
    await house.trying(async () => {
      try {
        this.result = await this.api.post("offers/explain", asking.body);
      } catch (failure) {
        asking.refuse(failure);
      }
    });
    this.thinking = false;
    if (this.left) return;
    await house.changed();
    document.querySelector(".pricing [aria-invalid=true]")?.focus();
  }

  view() {
    const { t, result, thinking, house } = this;
    return html`<a class="up" href="#promotions">${t("promotions")}</a>${heading(this.title)}<p class="lead">${t("offerTesterHint")}</p>${this.#form()}
      <div class="outcome" aria-live="polite">${thinking ? loading(t) : result ? explained(result, house) : empty(t("explainNothing"), t("explainNothingHint"))}</div>`;
  }

  #form() {
    const { t, asking } = this;
    const submit = (event) => {
      event.preventDefault();
      this.ask();
    };
    return html`<form class="pricing" novalidate @submit=${submit}>
      ${asking.lines.map((line, index) => this.#line(line, index))}${this.picker.options("pricing-products")}
      ${asking.faults.lines ? html`<p class="fault" role="alert">${asking.faults.lines}</p>` : nothing}
      <button type="button" class="plain" @click=${() => this.change((ask) => ask.add())}>${icons.plus}${t("addLine")}</button>
      <div class="row">${this.#text("code")} ${this.#text("at", "datetime-local", t("offer_atHelp"))} ${this.#text("visitorId", "text", t("offer_visitorIdHelp"))}</div>
      <label class="check"><input type="checkbox" name="member" .checked=${live(asking.member)} @change=${(event) => this.change((ask) => (ask.member = event.target.checked))} /><span>${t("offer_member")}</span></label>
      <div class="foot"><button class="primary" ?disabled=${this.thinking}>${t("explain")}</button></div></form>`;
  }

  #line(line, index) {
    const { t, asking } = this;
    const input = (name, extra = {}) => field({ name: `offer-${name}-${index}`, label: t(`offer_${name}`), fault: asking.faults[`lines[${index}].${name}`] }, ({ id, about, wrong }) => html`<input id=${id} name=${`${name}-${index}`} type=${extra.type ?? "text"} min="1" max="999"
      list=${extra.list ?? nothing} placeholder=${extra.placeholder ?? ""} autocomplete="off" aria-describedby=${about} aria-invalid=${wrong} .value=${live(line[name])} @input=${(event) => this.#typed(index, name, event.target.value)} />`);
    return html`<div class="row cart-line">${input("productId", { list: "pricing-products", placeholder: t("findProduct") })} ${input("sku", { placeholder: t("offer_anySku") })} ${input("quantity", { type: "number" })}
      ${asking.lines.length > 1 ? html`<button type="button" class="plain" @click=${() => this.change((ask) => ask.remove(index))}>${t("remove")}</button>` : nothing}</div>`;
  }

  #typed(index, name, value) {
    if (name === "productId") this.picker.look(value);
    this.change((ask) => ask.setLine(index, name, value));
  }

  #text(name, type = "text", help) {
    const { t, asking } = this;
    return field({ name: `offer-${name}`, label: t(`offer_${name}`), help, fault: asking.faults[name] }, ({ id, about, wrong }) => html`<input id=${id} name=${name} type=${type} autocomplete="off"
      aria-describedby=${about} aria-invalid=${wrong} .value=${live(asking[name])} @input=${(event) => this.change((ask) => (ask[name] = event.target.value))} />`);
  }
}
