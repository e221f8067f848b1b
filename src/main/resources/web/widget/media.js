import { html, nothing } from "lit";
import { webUrl } from "../shared/links.js";

/** Pictures a shopper asked to see, with what they show written below; a tap enlarges. */
export function gallery(media, { t, base }) {
  const pictures = media.filter((each) => each.type === "image").map((each) => ({ ...each, src: webUrl(each.url, base) }));
  if (!pictures.length) return nothing;
  return html`<div class="media" role="group" aria-label=${t("media")}>
    ${pictures.map(
      ({ src, alt }) => html`<figure>
        <button type="button" aria-label=${t("enlarge", { alt })} @click=${(event) => enlarge(event.currentTarget)}>
          <img src=${src} alt="" loading="lazy" />
        </button>
        <figcaption>${alt}</figcaption>
        <dialog @click=${(event) => event.currentTarget.close()} @keydown=${(event) => event.stopPropagation()}>
          <img src=${src} alt=${alt} /><p>${alt}</p>
        </dialog>
      </figure>`,
    )}
  </div>`;
}

function enlarge(button) {
  button.parentElement.querySelector("dialog").showModal();
}
