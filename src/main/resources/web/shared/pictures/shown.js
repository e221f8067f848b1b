import { html, LitElement, nothing, unsafeCSS } from "lit";
import { icons } from "../icons.js";
import { webUrl } from "../links.js";
import base from "../styles/base.css";
import css from "./shown.css";

/** Pixels of the longer side, before it is enlarged. */
const SMALL = 220;

/** Milliseconds. What is gone for good is not asked for again and again. */
const TOLD = 60_000;

/**
 * The pictures of one message; a tap enlarges one, Escape or another tap puts it away. `alt` says whose they are. A link that
 * has ended is told with the event `stale`; one that works is kept, though the transcript names a newer one by now.
 */
class DaogouPictures extends LitElement {
  static properties = { t: {}, pictures: {}, alt: {}, base: {} };
  static styles = [base, css].map(unsafeCSS);
  #links = new Map();
  #ended = new Set();
  #told = -Infinity;

  willUpdate(changed) {
    if (!changed.has("pictures")) return;
    for (const { id, url } of this.pictures) {
      if (!this.#links.has(id) || this.#ended.delete(id)) this.#links.set(id, url);
    }
  }

  render() {
    return this.pictures.map((picture) => this.#picture(picture));
  }

  #picture({ id, width, height }) {
    const { t, alt } = this;
    if (this.#ended.has(id)) return html`<span class="gone">${t("pictureGone")}</span>`;
    const src = webUrl(this.#links.get(id), this.base ?? location.href);
    const scale = Math.min(1, SMALL / width, SMALL / height);
    return html`<button type="button" class="small" aria-label=${t("pictureEnlarge", { alt })} @click=${enlarge}>
        <img src=${src} alt=${alt} width=${Math.round(width * scale)} height=${Math.round(height * scale)} loading="lazy" @error=${() => this.#end(id)} />
      </button>
      <dialog aria-label=${alt} @click=${({ currentTarget }) => currentTarget.close()} @keydown=${(event) => event.stopPropagation()}>
        <img src=${src} alt=${alt} width=${width} height=${height} loading="lazy" />
        <button type="button" class="close" aria-label=${t("pictureClose")} title=${t("pictureClose")}>${icons.close}</button>
      </dialog>`;
  }

  #end(id) {
    this.#ended.add(id);
    this.requestUpdate();
    if (Date.now() - this.#told < TOLD) return;
    this.#told = Date.now();
    this.dispatchEvent(new CustomEvent("stale", { bubbles: true, composed: true }));
  }
}

function enlarge({ currentTarget }) {
  currentTarget.nextElementSibling.showModal();
}

/** `pictures` of a message, or nothing. */
export function shown(pictures, { t, alt, base }) {
  return pictures?.length ? html`<daogou-pictures .pictures=${pictures} .t=${t} .alt=${alt} .base=${base}></daogou-pictures>` : nothing;
}

if (!customElements.get("daogou-pictures")) customElements.define("daogou-pictures", DaogouPictures);
