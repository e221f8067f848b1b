import { html } from "lit";
import { drop } from "./drop.js";
import { files } from "./files.js";
import { history } from "./history.js";
import { Room } from "./room.js";
import { Sources } from "./sources.js";
import { sources } from "./sourcelist.js";
import { heading } from "./states.js";
import { takeout } from "./takeout.js";

/** Where the shop's data comes in: dropped files, feeds by their address, and what became of them. */
export class Feeds extends Room {
  order = { mode: "upsert", format: "" };
  kinds = new Set(["product", "article", "promotion"]);

  constructor(house, route) {
    super(house, route);
    this.sources = new Sources(this.api, { changed: () => house.changed(), came: () => house.trying(() => house.runs.load(0)) });
    this.load(() => house.runs.load(0));
    this.#look();
  }

  get title() {
    return this.t("feeds");
  }

  leave() {
    super.leave();
    this.sources.end();
  }

  refresh() {
    this.#look();
  }

  /** Addresses that cannot be listed keep nobody from dropping a file. */
  async #look() {
    const { sources, house } = this;
    try {
      await sources.load();
    } catch (failure) {
      if (house.ended(failure)) return;
      sources.failure = failure;
      house.changed();
    }
  }

  /** Nothing leaves the shop by one careless drop. */
  async take(chosen) {
    const { house, order, t } = this;
    const taken = [...chosen];
    if (!taken.length) return;
    if (order.mode === "replace") {
      const names = taken.map(({ name }) => name).join(", ");
      const choices = [["keep", t("cancel"), "plain"], ["replace", t("replaceNow"), "primary danger"]];
      if ((await house.questions.ask({ title: t("replaceSure"), text: t("replaceSureHint", { names }), choices })) !== "replace") return;
    }
    house.arrivals.add(taken, { ...order });
  }

  head() {
    return html`${heading(this.title)}<p class="lead">${this.t("feedsHint")}</p>`;
  }

  content() {
    return html`${drop(this)} ${files(this.house)} ${history(this.house)} ${sources(this)} ${takeout(this)}`;
  }
}
