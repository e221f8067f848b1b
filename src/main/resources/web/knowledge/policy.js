import { html } from "lit";
import { PolicyDraft } from "./policydraft.js";
import { policyForm } from "./policyform.js";
import { Room } from "./room.js";
import { heading } from "./states.js";

const DOOR = "offer-policy";

/** How low offers may go, how many there are, and what agents may grant. */
export class Policy extends Room {
  draft = null;

  constructor(house, route) {
    super(house, route);
    this.load(async () => {
      this.draft = new PolicyDraft(await this.api.get(DOOR));
    });
  }

  get title() {
    return this.t("offerPolicy");
  }

  get dirty() {
    return Boolean(this.draft?.dirty);
  }

  discard() {
    this.draft = null;
  }

  change(work) {
    work(this.draft);
    this.house.changed();
  }

  async save() {
    const { house, draft, t } = this;
    if (this.saving) return;
    this.saving = true;
    house.changed();
    await house.trying(async () => {
      try {
        draft.keep(await this.api.put(DOOR, draft.doc));
        house.notices.tell(t("policySaved"));
      } catch (failure) {
        draft.refuse(failure);
      }
    });
    this.saving = false;
    await house.changed();
    document.querySelector(".policy [aria-invalid=true]")?.focus();
  }

  head() {
    return html`<a class="up" href="#promotions">${this.t("promotions")}</a>${heading(this.title)}`;
  }

  content() {
    return this.draft ? html`<p class="lead">${this.t("offerPolicyHint")}</p>${policyForm(this)}` : null;
  }
}
