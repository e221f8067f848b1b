import { html } from "lit";
import { icons } from "../icons.js";

/** What went wrong, until it is dismissed. */
export function errors(desk) {
  return desk.errors.map(
    (error) => html`<div class="error" role="alert">${error}<button aria-label=${desk.t("dismiss")} @click=${() => desk.forgive(error)}>${icons.close}</button></div>`,
  );
}
