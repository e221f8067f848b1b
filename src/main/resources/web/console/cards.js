import { html, nothing } from "lit";
import { icons } from "../shared/icons.js";
import { webUrl } from "../shared/links.js";
import { money, payable } from "../shared/money.js";

/** What an agent has shown, as the visitor saw it. */
export function shownCards(products, desk) {
  return products?.length ? html`<div class="shown" role="group" aria-label=${desk.t("shownProducts")}>${products.map((each) => html`<div class="focus">${face(each, desk)}</div>`)}</div>` : nothing;
}

/** What goes with the next reply, above the box. */
export function pickedCards(desk) {
  const { t, cid, hands: { picker } } = desk;
  const picked = picker.of(cid);
  if (!picked.length) return nothing;
  return html`<ul class="picked" aria-label=${t("pickedProducts")}>${picked.map(({ product, variants, sku }) => html`<li class="focus">
    ${face({ ...product, ...variants.find((each) => each.sku === sku) }, desk)} ${variants.length ? variantChoice(desk, product, variants, sku) : nothing}
    <button type="button" class="shut" aria-label=${t("dropProduct", { title: product.title })} @click=${() => desk.hands.drop(product.id)}>${icons.close}</button></li>`)}</ul>`;
}

/** Picture, name, what is paid now and whether there is any. */
export function face(product, { t, lang }) {
  const picture = webUrl(product.imageLink, location.href);
  const { now, list } = payable(product);
  return html`${picture ? html`<img src=${picture} alt="" width="44" height="44" loading="lazy" />` : nothing}
    <span class="face"><b>${product.title}</b><small>${money(now, lang)} ${list ? html`<s>${money(list, lang)}</s>` : nothing} ${product.availability ? t(product.availability) : nothing}${product.sku ? ` · ${product.sku}` : ""}</small></span>`;
}

function variantChoice({ t, cid, hands: { picker } }, { id, title }, variants, sku) {
  return html`<select aria-label=${t("variantOf", { title })} @change=${(event) => picker.choose(cid, id, event.target.value)}>
    <option value="" ?selected=${!sku}>${t("allVariants")}</option>
    ${variants.map((each) => html`<option value=${each.sku} ?selected=${each.sku === sku}>${Object.values(each.options ?? {}).join(" / ") || each.sku}</option>`)}</select>`;
}
