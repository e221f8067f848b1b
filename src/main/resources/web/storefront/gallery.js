import { html, nothing } from "lit";
import { webUrl } from "../shared/links.js";
import { caption } from "./localise.js";

/** All pictures of a product; the large one follows the chosen variant until the visitor picks another. */
export function gallery(shop, doc, offer) {
  const pictures = picturesOf(doc);
  const shown = pictures.find(({ url }) => url === shop.picture) ?? pictures.find(({ url }) => url === imageOf(doc, offer)) ?? pictures[0];
  if (!shown) return html`<div class="gallery"><div class="frame"></div></div>`;
  return html`<div class="gallery">
    <figure>
      <div class="frame"><img src=${webUrl(shown.url, location.href)} alt=${caption(shown, shop.lang)} width="640" height="640" /></div>
      <figcaption>${caption(shown, shop.lang)}</figcaption>
    </figure>
    ${pictures.length > 1
      ? html`<div class="thumbs" role="group" aria-label=${shop.t("pictures")}>${pictures.map((each) => thumb(shop, each, each === shown))}</div>`
      : nothing}
  </div>`;
}

function thumb(shop, picture, shown) {
  return html`<button aria-pressed=${shown} aria-label=${caption(picture, shop.lang)} @click=${() => shop.show(picture.url)}>
    <img src=${webUrl(picture.url, location.href)} alt="" loading="lazy" width="72" height="72" />
  </button>`;
}

function picturesOf({ media, imageLinks, title }) {
  const images = (media ?? []).filter(({ type }) => type === "image");
  const all = images.length ? images : (imageLinks ?? []).map((url) => ({ url, alt: title }));
  return all.filter(({ url }) => webUrl(url, location.href));
}

function imageOf(doc, offer) {
  const variant = doc.variants?.find(({ sku }) => sku === offer?.sku);
  return variant?.imageLinks?.[0] ?? doc.imageLinks?.[0];
}
