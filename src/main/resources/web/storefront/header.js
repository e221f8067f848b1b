import { html, nothing } from "lit";
import { icons } from "../shared/icons.js";
import { shopName } from "./naming.js";

export function header(shop) {
  const { t, lang, dark } = shop;
  return html`<div class="top">
    <a class="name" href="/">${shopName(shop)}</a>
    ${shop.productId ? nothing : search(shop)}
    <nav>
      <button class="quiet" aria-label=${t("otherLanguageLabel")} @click=${() => shop.speak(lang === "zh" ? "en" : "zh")}>${t("otherLanguage")}</button>
      <button class="quiet" aria-label=${t(dark ? "toLight" : "toDark")} title=${t(dark ? "toLight" : "toDark")}
        @click=${() => shop.dress(dark ? "light" : "dark")}>${dark ? icons.sun : icons.moon}</button>
    </nav>
  </div>`;
}

function search(shop) {
  return html`<label class="search">${icons.search}
    <input type="search" placeholder=${shop.t("search")} aria-label=${shop.t("search")} .value=${shop.query} @input=${(event) => shop.search(event.target.value)} />
  </label>`;
}
