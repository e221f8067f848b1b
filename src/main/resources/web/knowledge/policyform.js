import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { icons } from "./icons.js";
import { field } from "./states.js";

const SCOPES = ["shop", "category", "product"];

/** Floors first, since everything else stays above them. */
export function policyForm(room) {
  const { t, draft, saving } = room;
  const { floors, budgets } = draft.fields;
  const submit = (event) => {
    event.preventDefault();
    room.save();
  };
  return html`<form class="settings policy" novalidate @submit=${submit}>
    <fieldset><legend>${t("policy_floors")}</legend><p class="help">${t("policy_floorsHelp")}</p>
      ${floors.length ? floors.map((each, index) => floor(room, each, index)) : html`<p>${t("noFloors")}</p>`}
      ${adding(room, "floors", "addFloor")}</fieldset>
    <fieldset><legend>${t("policy_caps")}</legend>
      <div class="row">${one(room, "offersPerNeed", "policy_offersPerNeed")} ${one(room, "offersPerDay", "policy_offersPerDay")}</div>
      <label class="check"><input type="checkbox" name="offerCodes" .checked=${live(draft.fields.offerCodes)} @change=${(event) => room.change((d) => d.set("offerCodes", event.target.checked))} />
        <span>${t("policy_offerCodes")}<small>${t("policy_offerCodesHelp")}</small></span></label></fieldset>
    <fieldset><legend>${t("policy_budgets")}</legend><p class="help">${t("policy_budgetsHelp")}</p>
      ${budgets.map((each, index) => budget(room, each, index))} ${adding(room, "budgets", "addBudget")}</fieldset>
    <fieldset><legend>${t("policy_grants")}</legend><p class="help">${t("policy_grantsHelp")}</p>
      <div class="row">${one(room, "maxPercent", "grants_maxPercent", "grants.maxPercent")} ${one(room, "maxAmount", "grants_maxAmount", "grants.maxAmount")} ${one(room, "grantsTotal", "grants_total", "grants.total")}</div></fieldset>
    <div class="foot"><button class="primary" ?disabled=${saving}>${t(saving ? "saving" : "save")}</button> <small role="status">${draft.dirty ? t("notSaved") : ""}</small></div>
  </form>`;
}

function floor(room, each, index) {
  const { t } = room;
  const at = (name, label, type = "number") => input(room, `floor-${index}-${name}`, t(label), `floors[${index}].${name}`, each[name], (d, value) => d.setAt("floors", index, name, value), type);
  return html`<div class="row policy-line">
    ${field({ name: `policy-floor-${index}-scope`, label: t("floor_scope") }, ({ id }) => html`<select id=${id} @change=${(event) => room.change((d) => d.setAt("floors", index, "scope", event.target.value))}>
      ${SCOPES.map((scope) => html`<option value=${scope} ?selected=${scope === each.scope}>${t(`scope_${scope}`)}</option>`)}</select>`)}
    ${each.scope === "shop" ? nothing : at("which", "floor_which", "text")} ${at("floor", "floor_floor")} ${at("cost", "floor_cost")} ${at("margin", "floor_margin")} ${removing(room, "floors", index)}</div>`;
}

function budget(room, each, index) {
  const { t } = room;
  const at = (name, type) => input(room, `budget-${index}-${name}`, t(`budget_${name}`), `budgets[${index}].${name}`, each[name], (d, value) => d.setAt("budgets", index, name, value), type);
  return html`<div class="row policy-line">${at("promotionId", "text")} ${at("total", "number")} ${removing(room, "budgets", index)}</div>`;
}

function one(room, name, label, fault = name) {
  return input(room, name, room.t(label), fault, room.draft.fields[name], (d, value) => d.set(name, value), "number");
}

function input(room, name, label, fault, value, set, type) {
  return field({ name: `policy-${name}`, label, fault: room.draft.faults[fault] }, ({ id, about, wrong }) => html`<input id=${id} name=${name} type=${type} step="any" min="0" autocomplete="off"
    aria-describedby=${about} aria-invalid=${wrong} .value=${live(value)} @input=${(event) => room.change((d) => set(d, event.target.value))} />`);
}

function adding(room, list, label) {
  return html`<button type="button" class="plain" @click=${() => room.change((d) => d.add(list))}>${icons.plus}${room.t(label)}</button>`;
}

function removing(room, list, index) {
  return html`<button type="button" class="plain" @click=${() => room.change((d) => d.removeAt(list, index))}>${room.t("remove")}</button>`;
}
