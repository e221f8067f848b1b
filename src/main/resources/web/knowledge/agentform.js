import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { dutiesFields } from "./duties.js";
import { field } from "./states.js";

/** Somebody new, or somebody's name and role. */
export function agentForm(room) {
  const { t, staff, house } = room;
  const { fresh, id } = staff.wish;
  const own = id === house.agent.id;
  const submit = (event) => {
    event.preventDefault();
    room.save();
  };
  const cancel = () => {
    staff.close();
    house.changed();
  };
  return html`<form class="source-form agent-form" novalidate @submit=${submit}>
    ${text(room, "name", { help: t("nameHelp") })} ${text(room, "login", { help: t(fresh ? "loginHelp" : "loginFixed"), fixed: !fresh })}
    ${field({ name: "agent-role", label: t("role"), help: t(own ? "ownRole" : `role_${staff.wish.role}Help`), fault: staff.faults.role }, ({ id, about, wrong }) => html`<select id=${id} name="role" ?disabled=${own} aria-describedby=${about} aria-invalid=${wrong}
      @change=${(event) => set(room, "role", event.target.value)}>${["agent", "admin"].map((role) => html`<option value=${role} ?selected=${role === staff.wish.role}>${t(`role_${role}`)}</option>`)}</select>`)}
    ${fresh ? nothing : dutiesFields(room)}
    <div class="foot"><button class="primary">${t(fresh ? "makeLink" : "save")}</button> <button type="button" class="plain" @click=${cancel}>${t("cancel")}</button></div>
  </form>`;
}

function set({ staff, house }, name, value) {
  staff.set(name, value);
  house.changed();
}

function text(room, name, { help, fixed = false }) {
  const { t, staff } = room;
  return field({ name: `agent-${name}`, label: t(`agent_${name}`), help, fault: staff.faults[name] }, ({ id, about, wrong }) => html`<input id=${id} name=${name} autocomplete="off" spellcheck="false" ?readonly=${fixed}
    maxlength=${name === "name" ? "100" : "64"} aria-describedby=${about ?? nothing} aria-invalid=${wrong} .value=${live(staff.wish[name])} @input=${(event) => set(room, name, event.target.value)} />`);
}
