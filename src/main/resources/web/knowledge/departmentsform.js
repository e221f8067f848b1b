import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { icons } from "./icons.js";
import { ownHours } from "./hours.js";
import { PRIORITIES } from "./settingsdraft.js";
import { field } from "./states.js";

/** What a case may be about, by the words of the service; both have their names in the desk's texts. */
const REASONS = ["safety", "legal", "refund_dispute", "complaint", "angry", "cart_value"];
const INTENTS = ["product", "compare", "size", "stock", "shipping", "promotion", "price", "payment", "order", "return", "warranty", "invoice"];

/** Who deals with which cases, and how soon. */
export function departmentsForm(room) {
  const { t, draft } = room;
  const { departments } = draft.fields;
  return html`<fieldset class="departments"><legend>${t("set_departments")}</legend>
    <p class="help">${t("set_departmentsHelp")}</p>
    ${departments.map((each, index) => department(room, each, index))}
    <button type="button" class="plain" ?disabled=${departments.length >= 20} @click=${() => add(room)}>${icons.plus}${t("set_addDepartment")}</button>
    ${draft.faults.departments ? html`<p class="fault" role="alert">${draft.faults.departments}</p>` : nothing}
    <h3>${t("set_targets")}</h3><p class="help">${t("set_targetsHelp")}</p>
    <div class="targets">${PRIORITIES.map((priority) => target(room, priority))}</div>
  </fieldset>`;
}

function department(room, each, index) {
  const { t, draft } = room;
  const at = `departments[${index}]`;
  const input = (name, lang, fault) => field({ name: `set-department-${index}-${name}`, label: t(`department_${name}`), fault }, ({ id, about, wrong }) => html`<input id=${id} maxlength="60" autocomplete="off" lang=${lang ?? nothing}
    aria-describedby=${about} aria-invalid=${wrong} .value=${live(each[name])} @input=${(event) => room.change((d) => d.setDepartment(index, name, event.target.value))} />`);
  return html`<div class="department" role="group" aria-label=${t("departmentNumber", { n: index + 1 })}>
    <div class="department-names">${input("zh", "zh", draft.faults[`${at}.name`])} ${input("en", "en")} ${each.fresh ? input("id", null, draft.faults[`${at}.id`]) : html`<p class="department-id"><small>${t("department_id")}</small> <code>${each.id}</code></p>`}</div>
    <details ?open=${each.fresh}><summary>${index === 0 ? t("department_takesRest", { n: each.takes.length }) : t("department_takes", { n: each.takes.length })}</summary>
      ${topics(room, each, index, "department_reasons", REASONS, (code) => code)}
      ${topics(room, each, index, "department_intents", INTENTS, (code) => `intent_${code}`)}
    </details>
    ${ownHours(room, index)}
    ${draft.fields.departments.length > 1 ? html`<button type="button" class="link" @click=${() => room.change((d) => d.removeDepartment(index))}>${t("remove")}</button>` : nothing}
  </div>`;
}

function topics(room, each, index, title, codes, name) {
  const { t } = room;
  return html`<div class="topics" role="group" aria-label=${t(title)}><b>${t(title)}</b>
    ${codes.map((code) => html`<label class="check"><input type="checkbox" .checked=${live(each.takes.includes(code))} @change=${(event) => room.change((d) => d.setTakes(index, code, event.target.checked))} /> <span>${t(name(code))}</span></label>`)}</div>`;
}

function target(room, priority) {
  const { t, draft } = room;
  return field({ name: `set-target-${priority}`, label: t(`target_${priority}`), fault: draft.faults[`waitTargets.${priority}`] }, ({ id, about, wrong }) => html`<input id=${id} name=${`target-${priority}`} type="number" min="1" max="86400" inputmode="numeric"
    aria-describedby=${about} aria-invalid=${wrong} .value=${live(draft.fields.targets[priority])} @input=${(event) => room.change((d) => d.setTarget(priority, event.target.value))} />`);
}

async function add(room) {
  room.change((d) => d.addDepartment());
  await room.house.changed();
  document.querySelector(".department:last-of-type input")?.focus();
}
