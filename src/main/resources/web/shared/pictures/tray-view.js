import { html, LitElement, nothing, unsafeCSS } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { icons } from "../icons.js";
import { webUrl } from "../links.js";
import base from "../styles/base.css";
import { MOST } from "./tray.js";
import css from "./tray-view.css";

/** The pictures of a {@link Tray}, to be looked at before they are sent. `items` is the tray's, given anew when it changes. */
class DaogouTray extends LitElement {
  static properties = { t: {}, tray: {}, items: {}, base: {} };
  static styles = [base, css].map(unsafeCSS);

  render() {
    const { t, items = [], tray } = this;
    if (!items.length) return nothing;
    return html`<ul aria-label=${t("attached")}>${repeat(items, ({ key }) => key, (item) => this.#item(item))}</ul>
      <div role="status">${tray.over ? html`<p>${t("pictureTooMany", { n: MOST })}</p>` : nothing}${items.map((item) => this.#said(item))}</div>`;
  }

  willUpdate() {
    this.focused = this.renderRoot?.activeElement;
  }

  /** The button that removed its picture has gone with it. */
  updated() {
    if (this.focused && !this.renderRoot.activeElement) this.dispatchEvent(new CustomEvent("emptied", { bubbles: true, composed: true }));
  }

  #item({ key, name, state, picture, retry }) {
    const { t, tray } = this;
    return html`<li class=${state}>
      ${picture ? html`<img src=${webUrl(picture.url, this.base)} alt=${name || t("pictureReady")} />` : state === "sending" ? html`<i class="pulse"></i>` : icons.alert}
      ${retry ? html`<button type="button" class="again" @click=${() => tray.again(key)}>${t("pictureRetry")}</button>` : nothing}
      <button type="button" class="remove" aria-label=${t("pictureRemove")} title=${t("pictureRemove")} @click=${() => tray.remove(key)}>${icons.close}</button>
    </li>`;
  }

  #said({ state, why }) {
    if (state === "failed") return html`<p class="failed">${this.t(why)}</p>`;
    return html`<span class="unseen">${this.t(state === "ready" ? "pictureReady" : "pictureSending")}</span>`;
  }
}

if (!customElements.get("daogou-tray")) customElements.define("daogou-tray", DaogouTray);
