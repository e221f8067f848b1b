import { html } from "lit";
import { Room } from "./room.js";
import { heading } from "./states.js";

/** An address that names nothing. */
export class Missing extends Room {
  get title() {
    return this.t("missing");
  }

  view() {
    return html`${heading(this.title)}<p>${this.t("missingHint")} <a href="#overview">${this.t("overview")}</a></p>`;
  }
}
