import { html } from "lit";
import { live } from "lit/directives/live.js";

/** Passes the conversation to a colleague who is there; those who are not are shown, so that nobody looks for them. */
export function passing(desk) {
  const { t, colleagues } = desk;
  const ask = () => desk.findColleagues();
  const pass = (event) => event.target.value && desk.pass(event.target.value);
  return html`<select class="pass plain" aria-label=${t("passTo")} .value=${live("")} @pointerdown=${ask} @focus=${ask} @change=${pass}>
    <option value="">${t("passTo")}</option>
    ${(colleagues ?? []).map(({ id, name, available }) => html`<option value=${id} ?disabled=${!available}>${available ? name : t("awayName", { name })}</option>`)}
    ${colleagues && !colleagues.length ? html`<option disabled>${t("noColleagues")}</option>` : ""}
  </select>`;
}
