import { html, nothing } from "lit";
import { icons } from "../shared/icons.js";

/** The button that is always there. */
export function launcher(widget, t) {
  const { unread } = widget;
  return html`<button class="launcher" aria-label=${unread ? t("newMessages", { n: unread }) : t("launchLabel")}
    aria-expanded=${widget.opened} @click=${() => widget.open()}>
    ${icons.chat}<span>${t("launch")}</span>${unread ? html`<b class="unread">${unread}</b>` : nothing}
  </button>`;
}
