import { html, LitElement, unsafeCSS } from "lit";
import { icons } from "../icons.js";
import base from "../styles/base.css";
import css from "./attach.css";

/** The button that lets somebody choose pictures for a {@link Tray}. */
class DaogouAttach extends LitElement {
  static properties = { t: {}, tray: {}, full: { type: Boolean } };
  static styles = [base, css].map(unsafeCSS);

  render() {
    const label = this.t("attach");
    return html`<button type="button" ?disabled=${this.full} aria-label=${label} title=${label} @click=${() => this.#input.click()}>${icons.picture}</button>
      <input type="file" hidden multiple accept="image/*" @change=${this.#chosen} />`;
  }

  get #input() {
    return this.renderRoot.querySelector("input");
  }

  #chosen() {
    if (this.#input.files.length) this.tray.add(this.#input.files);
    // The same file may be chosen again.
    this.#input.value = "";
  }
}

if (!customElements.get("daogou-attach")) customElements.define("daogou-attach", DaogouAttach);
