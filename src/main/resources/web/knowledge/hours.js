import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { icons } from "./icons.js";
import { DAYS } from "./settingsdraft.js";
import { field } from "./states.js";

/** When people answer: a week, and the days that are other than it. */
export function openingHours(room) {
  const { t, draft } = room;
  const { always } = draft.fields;
  const way = (value, name) => html`<label class="check"><input type="radio" name="always" .checked=${live(always === value)} @change=${() => room.change((d) => d.set("always", value))} /> <span>${t(name)}</span></label>`;
  return html`<fieldset class="hours"><legend>${t("set_hours")}</legend>
    <p class="help">${t("set_hoursHelp")}</p>
    ${way(true, "set_always")} ${way(false, "set_byHours")}
    ${always ? nothing : html`<div class="week">${DAYS.map((day) => times(room, day))}</div>
      <h3>${t("set_exceptions")}</h3><p class="help">${t("set_exceptionsHelp")}</p>
      ${draft.fields.exceptions.map((each, index) => exception(room, each, index))}
      <button type="button" class="plain" @click=${() => add(room)}>${icons.plus}${t("set_addException")}</button>`}
  </fieldset>`;
}

function times(room, day) {
  const { t, draft } = room;
  return field({ name: `set-${day}`, label: t(`day_${day}`), fault: draft.faults[`hours.week.${day}`] }, ({ id, about, wrong }) => html`<input id=${id} name=${day} autocomplete="off" placeholder=${t("set_closed")}
    aria-describedby=${about} aria-invalid=${wrong} .value=${live(draft.fields.week[day])} @input=${(event) => room.change((d) => d.setDay(day, event.target.value))} />`);
}

function exception(room, each, index) {
  const { t, draft } = room;
  const at = `hours.exceptions[${index}]`;
  const input = (name, type, fault) => field({ name: `set-exception-${index}-${name}`, label: t(`exception_${name}`), fault }, ({ id, about, wrong }) => html`<input id=${id} type=${type} autocomplete="off"
    placeholder=${name === "open" ? t("set_closed") : nothing} aria-describedby=${about} aria-invalid=${wrong} .value=${live(each[name])} @input=${(event) => room.change((d) => d.setException(index, name, event.target.value))} />`);
  return html`<div class="exception" role="group" aria-label=${t("exceptionNumber", { n: index + 1 })}>
    ${input("from", "date", draft.faults[at])} ${input("to", "date")} ${input("open", "text", draft.faults[`${at}.open`])} ${input("name", "text")}
    <button type="button" class="link" @click=${() => room.change((d) => d.removeException(index))}>${t("remove")}</button></div>`;
}

async function add(room) {
  room.change((d) => d.addException());
  await room.house.changed();
  document.querySelector(".exception:last-of-type input")?.focus();
}
