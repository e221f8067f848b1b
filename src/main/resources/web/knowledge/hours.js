import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { icons } from "./icons.js";
import { DAYS, withAlways, withDay, withException, withOneMore, without } from "./openhours.js";
import { field } from "./states.js";

/** When the shop's people answer: a week, and the days that are other than it. */
export function openingHours(room) {
  const { t } = room;
  return html`<fieldset class="hours"><legend>${t("set_hours")}</legend>
    <p class="help">${t("set_hoursHelp")}</p>
    ${form(room, { at: null, hours: room.draft.fields.hours, id: "set", name: "", fault: "hours", always: "set_always" })}
  </fieldset>`;
}

/** When those of a department do; mostly when the others do. */
export function ownHours(room, index) {
  const { t, draft } = room;
  const { hours } = draft.fields.departments[index];
  const id = `set-department-${index}`;
  return html`<details class="own-hours" ?open=${!hours.always}><summary>${t(hours.always ? "department_hoursShop" : "department_hoursOwn")}</summary>
    <div class="own">${form(room, { at: index, hours, id, name: `department-${index}-`, fault: `departments[${index}].hours`, always: "department_asTheShop" })}</div>
  </details>`;
}

function form(room, of) {
  const { t } = room;
  const { always, exceptions } = of.hours;
  const way = (value, text) => html`<label class="check"><input type="radio" name=${`${of.name}always`} .checked=${live(always === value)} @change=${() => room.change((d) => d.setHours(of.at, withAlways(value)))} /> <span>${t(text)}</span></label>`;
  return html`${way(true, of.always)} ${way(false, "set_byHours")}
    ${always ? nothing : html`<div class="week">${DAYS.map((day) => times(room, of, day))}</div>
      <h3>${t("set_exceptions")}</h3><p class="help">${t("set_exceptionsHelp")}</p>
      ${exceptions.map((each, index) => exception(room, of, each, index))}
      <button type="button" class="plain" @click=${() => add(room, of)}>${icons.plus}${t("set_addException")}</button>`}`;
}

function times(room, of, day) {
  const { t, draft } = room;
  return field({ name: `${of.id}-${day}`, label: t(`day_${day}`), fault: draft.faults[`${of.fault}.week.${day}`] }, ({ id, about, wrong }) => html`<input id=${id} name=${of.name + day} autocomplete="off" placeholder=${t("set_closed")}
    aria-describedby=${about} aria-invalid=${wrong} .value=${live(of.hours.week[day])} @input=${(event) => room.change((d) => d.setHours(of.at, withDay(day, event.target.value)))} />`);
}

function exception(room, of, each, index) {
  const { t, draft } = room;
  const at = `${of.fault}.exceptions[${index}]`;
  const input = (name, type, fault) => field({ name: `${of.id}-exception-${index}-${name}`, label: t(`exception_${name}`), fault }, ({ id, about, wrong }) => html`<input id=${id} type=${type} autocomplete="off"
    placeholder=${name === "open" ? t("set_closed") : nothing} aria-describedby=${about} aria-invalid=${wrong} .value=${live(each[name])} @input=${(event) => room.change((d) => d.setHours(of.at, withException(index, name, event.target.value)))} />`);
  return html`<div class="exception" role="group" aria-label=${t("exceptionNumber", { n: index + 1 })}>
    ${input("from", "date", draft.faults[at])} ${input("to", "date")} ${input("open", "text", draft.faults[`${at}.open`])} ${input("name", "text")}
    <button type="button" class="link" @click=${() => room.change((d) => d.setHours(of.at, without(index)))}>${t("remove")}</button></div>`;
}

async function add(room, of) {
  room.change((d) => d.setHours(of.at, withOneMore));
  await room.house.changed();
  document.querySelector(`#${of.id}-exception-${of.hours.exceptions.length}-from`)?.focus();
}
