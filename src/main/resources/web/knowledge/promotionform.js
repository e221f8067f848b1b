import { html } from "lit";
import { live } from "lit/directives/live.js";
import { GIVES } from "./promotiondraft.js";
import { field } from "./states.js";

/** What it is called, what it gives, what it asks for, on what, for whom and when. */
export function promotionForm(room) {
  const { t, draft, saving } = room;
  const submit = (event) => {
    event.preventDefault();
    room.save();
  };
  return html`<form class="promotion-form sheet-form" novalidate @submit=${submit}>
    ${text(room, "title")}
    <div class="row">${gives(room)} ${text(room, "value", { type: "number" })}</div>
    <div class="row">${text(room, "minSpend", { type: "number", placeholder: t("noLimit") })} ${text(room, "minQuantity", { type: "number", placeholder: t("noLimit") })}</div>
    <div class="row">${text(room, "category", { help: t("promotion_categoryHelp") })} ${text(room, "productIds", { help: t("promotion_productIdsHelp") })}</div>
    <div class="row">${text(room, "from", { type: "datetime-local" })} ${text(room, "to", { type: "datetime-local", help: t("promotion_toHelp") })}</div>
    <div class="row">${text(room, "code")} ${text(room, "id", { help: t(draft.fresh ? "promotion_idHelp" : "idFixed"), fixed: !draft.fresh })}</div>
    ${check(room, "stackable", t("promotion_stackableHelp"))} ${check(room, "members")}
    <div class="foot"><button class="primary" ?disabled=${saving}>${t(saving ? "saving" : "save")}</button> <a class="plain" href="#promotions">${t("cancel")}</a>
      <small role="status">${draft.dirty ? t("notSaved") : ""}</small></div>
  </form>`;
}

function set({ draft, house }, name, value) {
  draft.set(name, value);
  house.changed();
}

function text(room, name, { type = "text", help, fixed = false, placeholder = "" } = {}) {
  const { t, draft } = room;
  return field({ name: `promotion-${name}`, label: t(`promotion_${name}`), help, fault: draft.faults[name] }, ({ id, about, wrong }) => html`<input id=${id} name=${name} type=${type} step="any" min="0" autocomplete="off" ?readonly=${fixed} placeholder=${placeholder}
    aria-describedby=${about} aria-invalid=${wrong} .value=${live(draft.fields[name])} @input=${(event) => set(room, name, event.target.value)} />`);
}

function gives(room) {
  const { t, draft } = room;
  return field({ name: "promotion-gives", label: t("promotion_gives") }, ({ id }) => html`<select id=${id} name="gives" @change=${(event) => set(room, "gives", event.target.value)}>
    ${GIVES.map((name) => html`<option value=${name} ?selected=${name === draft.fields.gives}>${t(`gives_${name}`)}</option>`)}</select>`);
}

function check(room, name, help) {
  const { t, draft } = room;
  return html`<label class="check"><input type="checkbox" name=${name} .checked=${live(draft.fields[name])} @change=${(event) => set(room, name, event.target.checked)} />
    <span>${t(`promotion_${name}`)}${help ? html`<small>${help}</small>` : ""}</span></label>`;
}
