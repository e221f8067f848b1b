import { html, nothing } from "lit";
import { ref } from "lit/directives/ref.js";
import { choiceKey } from "../shared/composer/choices.js";
import { face } from "./cards.js";
import { sheet } from "./sheet.js";

/** Looks for a product to show; Enter takes the one that is marked. */
export function pickSheet(desk) {
  const { t, hands } = desk;
  const { picker } = hands;
  const { found, active } = picker;
  const take = (event, each) => {
    const dialog = event.currentTarget.closest("dialog");
    if (each) hands.pick(each);
    dialog.close();
  };
  const key = (event) => {
    const { move, take: taken } = (event.key !== "Tab" && choiceKey(event)) || {};
    if (!move && !taken) return;
    event.preventDefault();
    if (move) picker.move(move);
    else if (!picker.busy) take(event, found[active]);
  };
  return sheet(desk, t(hands.taken ? "grantPick" : "pickProduct"), html`<input type="search" name="pick" autofocus autocomplete="off" role="combobox" aria-expanded=${found.length > 0} aria-autocomplete="list"
      aria-controls="found" aria-activedescendant=${found.length ? `found-${active}` : nothing} aria-label=${t("findProduct")} placeholder=${t("findProduct")}
      .value=${picker.q} @input=${(event) => picker.type(event.target.value)} @keydown=${key} />
    <p class="unseen" role="status">${picker.busy ? "" : t("foundProducts", { n: found.length })}</p>
    ${found.length ? html`<ul id="found" role="listbox" aria-label=${t("foundOnes")} class=${picker.busy ? "stale" : ""}>${found.map((each, at) => html`<li id="found-${at}" role="option" class="focus" aria-selected=${at === active}
      @click=${(event) => take(event, each)} ${at === active ? ref(show) : nothing}>${face(each.product, desk)}</li>`)}</ul>`
    : html`<p class="none">${picker.busy ? t("loading") : t(picker.failed ? "offline" : "noProductFound")}</p>`}`);
}

function show(element) {
  element?.scrollIntoView({ block: "nearest" });
}
