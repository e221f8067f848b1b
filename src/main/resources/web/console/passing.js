import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { departmentName } from "./urgency.js";

/** Passes the conversation to a department, or to a colleague who is there; those who are not are shown, so that nobody looks for them. */
export function passing(desk) {
  const { t, colleagues, departments = [], talk } = desk;
  const ask = () => desk.findColleagues();
  const pass = ({ target }) => {
    const [kind, id] = target.value.split(/:(.*)/s);
    if (id) desk.pass({ [kind]: id });
  };
  const others = departments.filter(({ id }) => id !== talk?.handoff?.department);
  return html`<select class="pass plain" aria-label=${t("passTo")} .value=${live("")} @pointerdown=${ask} @focus=${ask} @change=${pass}>
    <option value="">${t("passTo")}</option>
    ${others.length ? html`<optgroup label=${t("departments")}>${others.map(({ id }) => html`<option value="department:${id}">${departmentName(id, desk)}</option>`)}</optgroup>` : nothing}
    ${colleagues?.length ? html`<optgroup label=${t("colleagues")}>${colleagues.map((each) => html`<option value="agentId:${each.id}" ?disabled=${!each.available}>${named(each, t)}</option>`)}</optgroup>` : nothing}
    ${colleagues && !colleagues.length ? html`<option disabled>${t("noColleagues")}</option>` : nothing}
  </select>`;
}

function named({ name, available, has }, t) {
  return available ? t("hasName", { name, n: has ?? 0 }) : t("awayName", { name });
}
