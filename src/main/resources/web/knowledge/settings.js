import { html } from "lit";
import { Room } from "./room.js";
import { SettingsDraft } from "./settingsdraft.js";
import { settingsForm } from "./settingsform.js";
import { heading } from "./states.js";

const DOOR = "settings";

/** What a merchant sets once: how the assistant greets, when it asks a person in, and when one is there. */
export class Settings extends Room {
  constructor(house, route) {
    super(house, route);
    this.load(async () => {
      this.draft = new SettingsDraft(await this.api.get(DOOR));
    });
  }

  get title() {
    return this.t("settings");
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
        house.notices.tell(t("settingsSaved"));
      } catch (failure) {
        if (failure.status !== 400 || !draft.refuse(failure.problem.errors)) throw failure;
      }
    });
    this.saving = false;
    await house.changed();
    document.querySelector(".settings [aria-invalid=true]")?.focus();
  }

  head() {
    return heading(this.title);
  }

  content() {
    return this.draft ? html`<p class="lead">${this.t("settingsHint")}</p>${settingsForm(this)}` : null;
  }
}
