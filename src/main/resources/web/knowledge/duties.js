import { html } from "lit";
import { live } from "lit/directives/live.js";
import { field } from "./states.js";

/** Which cases somebody is there for: nothing chosen is everything. */
export function dutiesFields(room) {
  const { t, staff, house } = room;
  const { duties } = staff.wish;
  const named = ({ id, name }) => [id, name[house.lang] ?? Object.values(name)[0]];
  return html`${boxes(room, "departments", staff.departments.map(named))} ${boxes(room, "languages", ["zh", "en"].map((code) => [code, t(`in_${code}`)]))}
    <div class="row">${field({ name: "agent-skills", label: t("skills"), help: t("skillsHelp"), fault: staff.faults.skills }, ({ id, about, wrong }) => html`<input id=${id} name="skills" autocomplete="off" aria-describedby=${about} aria-invalid=${wrong}
      .value=${live(duties.skills.join(", "))} @change=${(event) => set(room, "skills", event.target.value.split(/[,，、]/).map((each) => each.trim()).filter(Boolean))} />`)}
    ${field({ name: "agent-capacity", label: t("capacity"), help: t("capacityHelp"), fault: staff.faults.capacity }, ({ id, about, wrong }) => html`<input id=${id} name="capacity" type="number" min="1" max="100" placeholder=${t("asUsual")}
      aria-describedby=${about} aria-invalid=${wrong} .value=${live(duties.capacity ?? "")} @input=${(event) => set(room, "capacity", event.target.value ? Number(event.target.value) : null)} />`)}</div>`;
}

function boxes(room, name, all) {
  const { t, staff } = room;
  const chosen = staff.wish.duties[name];
  const toggle = (id, on) => set(room, name, on ? [...chosen, id] : chosen.filter((each) => each !== id));
  return html`<fieldset class="duties"><legend>${t(`duties_${name}`)}</legend>${all.map(([id, label]) => html`<label class="check"><input type="checkbox" .checked=${live(chosen.includes(id))} @change=${(event) => toggle(id, event.target.checked)} /> <span>${label}</span></label>`)}
    <small>${chosen.length ? "" : t(`all_${name}`)}</small></fieldset>`;
}

function set({ staff, house }, name, value) {
  staff.set("duties", { ...staff.wish.duties, [name]: value });
  delete staff.faults[name];
  house.changed();
}
