import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { money } from "../shared/money.js";
import { limits } from "./grantlimits.js";

/** Which product, how many, at what price; pressed once it asks, pressed again it is granted. */
export function grantForm(desk, draft) {
  const { t, lang, aside } = desk;
  const { product, price, quantity, asked, busy } = draft;
  const figure = { amount: price.trim(), currency: draft.limits?.best.currency };
  const submit = async (event) => {
    event.preventDefault();
    await draft.submit();
    focusAfter(aside.grants);
  };
  const keys = (event) => {
    // A key that is held down has not been pressed twice.
    if (event.key === "Enter" && event.repeat) event.preventDefault();
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    if (draft.asked) draft.back();
    else leave(aside.grants);
  };
  return html`<form class="grant-form" novalidate aria-label=${t("grant")} @submit=${submit} @keydown=${keys}>
    ${which(desk, draft)} ${variants(desk, draft)}
    ${product ? html`${limits(desk, draft)}
    <div class="grant-row">
      ${field(desk, draft, "quantity", ({ id, about, wrong }) => html`<input id=${id} name="quantity" type="number" min="1" max="999" autocomplete="off" aria-describedby=${about} aria-invalid=${wrong} .value=${live(quantity)} @input=${(event) => draft.set("quantity", event.target.value)} />`)}
      ${field(desk, draft, "price", ({ id, about, wrong }) => html`<input id=${id} name="price" inputmode="decimal" maxlength="16" autocomplete="off" aria-describedby=${about} aria-invalid=${wrong} .value=${live(price)} @input=${(event) => draft.set("price", event.target.value)} />`)}
    </div>
    ${faults(desk, draft)}
    <p class="grant-sure" role="status">${asked ? t("grantSure", { what: `${product.title} × ${quantity}`, price: money(figure, lang) }) : ""}</p>` : nothing}
    <div class="grant-verbs">${product ? html`<button class="primary ${asked ? "sure" : ""}" ?disabled=${busy && !asked}>${asked ? t("grantNow", { price: money(figure, lang) }) : t("grantAsk")}</button>` : nothing}
      <button type="button" class="plain" @click=${() => (asked ? draft.back() : leave(aside.grants))}>${t(asked ? "grantBack" : "grantLeave")}</button></div>
  </form>`;
}

function which(desk, draft) {
  const { t, aside, hands } = desk;
  const products = aside.grants.products();
  const { product } = draft;
  const known = !product || products.some(({ id }) => id === product.id) ? products : [product, ...products];
  const choose = (event) => draft.choose(known.find(({ id }) => id === event.target.value));
  const find = () => hands.find((found) => {
    draft.choose({ id: found.product.id, title: found.product.title });
    queueMicrotask(() => document.querySelector(".grant-form [name=price]")?.focus());
  });
  return html`${known.length ? field(desk, draft, "productId", ({ id, about, wrong }) => html`<select id=${id} name="productId" aria-describedby=${about} aria-invalid=${wrong} @change=${choose}>
      ${known.map((each) => html`<option value=${each.id} .selected=${each.id === product?.id}>${each.title}</option>`)}</select>`) : nothing}
    <button type="button" class="link" @click=${find}>${t(known.length ? "grantOther" : "grantFind")}</button>`;
}

function variants(desk, draft) {
  if (draft.variants.length < 2) return nothing;
  const shown = draft.sku || draft.limits?.sku;
  return field(desk, draft, "sku", ({ id, about, wrong }) => html`<select id=${id} name="sku" aria-describedby=${about} aria-invalid=${wrong} @change=${(event) => draft.set("sku", event.target.value)}>
    ${draft.variants.map(({ sku, options }) => html`<option value=${sku} .selected=${sku === shown}>${Object.values(options ?? {}).join(" / ") || sku}</option>`)}</select>`);
}

function field({ t }, { faults }, name, control) {
  const id = `grant-${name}`;
  const about = [faults[name] && `${id}-fault`, name === "price" && "grant-limits"].filter(Boolean).join(" ") || nothing;
  return html`<div class="field"><label for=${id}>${t(`grant_${name}`)}</label>${control({ id, about, wrong: faults[name] ? "true" : nothing })}</div>`;
}

/** Below the row that they are about, so that it keeps its shape. */
function faults(desk, draft) {
  const { t, lang } = desk;
  const { nearest } = draft;
  return html`${Object.entries(draft.faults).map(([name, text]) => html`<p class="fault" id="grant-${name}-fault">${text}</p>`)}
    ${nearest ? html`<button type="button" class="plain grant-nearest" @click=${() => take(draft, nearest)}>${t("grantNearest", { price: money(nearest, lang) })}</button>` : nothing}`;
}

function take(draft, { amount }) {
  draft.set("price", amount.replace(/\.0+$/, ""));
  queueMicrotask(() => document.querySelector(".grant-form [name=price]")?.focus());
}

function leave(grants) {
  grants.leave();
  queueMicrotask(() => document.querySelector(".grant-open")?.focus());
}

/** To what is at fault; once it is granted, to where it can be told from. What is asked is to be seen. */
function focusAfter({ draft, offers }) {
  if (draft?.asked) return document.querySelector(".grant-verbs")?.scrollIntoView({ block: "nearest" });
  const place = draft ? ".grant-form [aria-invalid=true]" : `#${CSS.escape(offers[0].id)} button`;
  queueMicrotask(() => document.querySelector(place)?.focus());
}
