import { html, nothing } from "lit";

/** Loading, filling, empty, failed, missing. */
export function state(shop) {
  const { t } = shop;
  if (shop.status === "loading") {
    return html`<div class="grid waiting" role="status" aria-label=${t("loading")}>${Array.from({ length: 8 }, () => html`<div class="tile"><span class="frame"></span></div>`)}</div>`;
  }
  if (shop.status === "filling") {
    return message(t("filling"), t("fillingHint"), nothing);
  }
  if (shop.status === "empty") {
    return message(t("empty"), t("emptyHint"), again(shop));
  }
  return shop.status === "missing"
    ? message(t("missing"), t("missingHint"), html`<a class="primary" href="/">${t("home")}</a>`)
    : message(t("failed"), t("failedHint"), again(shop));
}

export function nothingFound(shop) {
  const { t } = shop;
  return message(t("none"), t("noneHint"), html`<button class="primary" @click=${() => (shop.browse(""), shop.search(""))}>${t("clear")}</button>`);
}

function again(shop) {
  return html`<button class="primary" @click=${() => shop.open()}>${shop.t("again")}</button>`;
}

function message(title, hint, way) {
  return html`<div class="empty" role="status"><h2>${title}</h2><p>${hint}</p>${way}</div>`;
}
