import { html } from "lit";
import { path } from "./api.js";
import { PromotionDraft } from "./promotiondraft.js";
import { promotionForm } from "./promotionform.js";
import { Room } from "./room.js";
import { heading } from "./states.js";

/** One promotion, new or changed. */
export class PromotionRoom extends Room {
  draft = null;

  constructor(house, route) {
    super(house, route);
    this.load(async () => {
      const [{ currency }, promotion] = await Promise.all([this.api.get("offer-policy"), route.id ? this.api.get(path(["promotions", route.id])) : null]);
      this.draft = new PromotionDraft(promotion, currency);
    });
  }

  get title() {
    return this.t(this.route.id ? "changePromotion" : "newPromotion");
  }

  get dirty() {
    return Boolean(this.draft?.dirty);
  }

  discard() {
    this.draft = null;
  }

  async save() {
    const { house, draft, t } = this;
    if (this.saving) return;
    this.saving = true;
    house.changed();
    await house.trying(async () => {
      try {
        if (draft.fresh && (await this.#isTaken(draft.id))) {
          draft.faults = { id: t("idTaken") };
          return;
        }
        await this.api.put(path(["promotions", draft.id]), draft.doc);
        house.notices.tell(t("promotionSaved", { title: draft.fields.title }));
        this.draft = null;
        house.go({ place: "promotions", query: {} });
      } catch (failure) {
        draft.refuse(failure);
      }
    });
    this.saving = false;
    await house.changed();
    document.querySelector(".promotion-form [aria-invalid=true]")?.focus();
  }

  /** What was there before would be written over. */
  async #isTaken(id) {
    try {
      await this.api.get(path(["promotions", id]));
      return true;
    } catch (failure) {
      if (failure.status === 404) return false;
      throw failure;
    }
  }

  head() {
    return html`<a class="up" href="#promotions">${this.t("promotions")}</a>${heading(this.title)}`;
  }

  content() {
    return this.draft ? html`<p class="lead">${this.t("promotionHint")}</p>${promotionForm(this)}` : null;
  }
}
