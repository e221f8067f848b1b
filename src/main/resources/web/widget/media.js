import { html, nothing } from "lit";
import { webUrl } from "../shared/links.js";

/** Pictures and films a shopper asked to see, with what they show written below; a tap enlarges a picture. */
export function gallery(media, { t, base }) {
  const shown = media.filter(({ type }) => type === "image" || type === "video").map((each) => ({ ...each, src: webUrl(each.url, base) }));
  if (!shown.length) return nothing;
  return html`<div class="media" role="group" aria-label=${t("media")}>
    ${shown.map((each) => html`<figure class=${each.type}>${each.type === "video" ? film(each) : picture(each, t)}</figure>`)}
  </div>`;
}

/** Never plays by itself: a shopper may be on a train, and pays for the data. */
function film({ src, alt }) {
  return html`<video src=${src} aria-label=${alt} controls playsinline preload="metadata"></video>
    <figcaption>${alt}</figcaption>`;
}

function picture({ src, alt }, t) {
  return html`<button type="button" aria-label=${t("enlarge", { alt })} @click=${(event) => enlarge(event.currentTarget)}>
      <img src=${src} alt=${alt} loading="lazy" />
    </button>
    <figcaption>${alt}</figcaption>
    <dialog @click=${(event) => event.currentTarget.close()} @keydown=${(event) => event.stopPropagation()}>
      <img src=${src} alt=${alt} /><p>${alt}</p>
    </dialog>`;
}

function enlarge(button) {
  button.parentElement.querySelector("dialog").showModal();
}
