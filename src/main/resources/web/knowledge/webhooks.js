import { html, nothing } from "lit";
import { Hooks } from "./hooks.js";
import { icons } from "./icons.js";
import { Room } from "./room.js";
import { heading } from "./states.js";
import { hookForm } from "./webhookform.js";
import { hookList } from "./webhooklist.js";

/** Which addresses are told what happens in the shop's conversations, and how that goes. */
export class Webhooks extends Room {
  constructor(house, route) {
    super(house, route);
    this.hooks = new Hooks(this.api, () => house.changed());
    this.load(() => this.hooks.load());
  }

  get title() {
    return this.t("webhooks");
  }

  get dirty() {
    return Boolean(this.hooks.wish?.fields.url && !this.hooks.wish.id);
  }

  discard() {
    this.hooks.wish = null;
  }

  leave() {
    super.leave();
    this.hooks.end();
  }

  head() {
    const { t, hooks } = this;
    const add = hooks.ready && !hooks.wish ? html`<button class="plain" @click=${() => this.#write()}>${icons.plus}${t("hookAdd")}</button>` : nothing;
    return html`${heading(this.title, add)}<p class="lead">${t("hooksHint")}</p>`;
  }

  content() {
    const { hooks } = this;
    return html`${hooks.wish && !hooks.wish.id ? hookForm(this) : nothing} ${hookList(this)}`;
  }

  async #write() {
    this.hooks.write();
    await this.house.changed();
    document.querySelector(".hook-form input")?.focus();
  }
}
