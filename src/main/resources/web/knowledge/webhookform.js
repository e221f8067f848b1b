import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { EVENTS } from "./hooks.js";
import { field } from "./states.js";

/** An address, and what it is told. */
export function hookForm(room) {
  const { t, hooks, house } = room;
  const { id, fields, faults } = hooks.wish;
  const submit = (event) => {
    event.preventDefault();
    house.trying(async () => {
      if (await hooks.save()) return house.notices.tell(t("hookSaved"));
      await house.changed();
      document.querySelector(".hook-form [aria-invalid=true]")?.focus();
    });
  };
  return html`<form class="source-form hook-form" novalidate aria-label=${t(id ? "hookEdit" : "hookAdd")} @submit=${submit}>
    ${field({ name: "hook-url", label: t("hookUrl"), help: t("hookUrlHelp"), fault: faults.url }, ({ id: name, about, wrong }) => html`<input id=${name} name="url" type="url" autocomplete="off"
      aria-describedby=${about} aria-invalid=${wrong} .value=${live(fields.url)} @input=${(event) => hooks.set("url", event.target.value)} />`)}
    <fieldset class="hook-events" aria-describedby=${faults.events ? "hook-events-fault" : nothing}><legend>${t("hookEvents")}</legend>
      ${EVENTS.map((event) => choice(event, room))}
      ${faults.events ? html`<p class="fault" id="hook-events-fault">${faults.events}</p>` : nothing}</fieldset>
    <label class="check"><input type="checkbox" name="on" .checked=${fields.on} @change=${(event) => hooks.set("on", event.target.checked)} /> ${t("hookOn")}</label>
    <div class="foot"><button class="primary">${t("save")}</button> <button type="button" class="plain" @click=${() => hooks.close()}>${t("cancel")}</button></div>
  </form>`;
}

function choice(name, { t, hooks }) {
  const { events } = hooks.wish.fields;
  const change = ({ target }) => hooks.set("events", EVENTS.filter((each) => (each === name ? target.checked : events.includes(each))));
  return html`<label class="check"><input type="checkbox" name=${name} .checked=${live(events.includes(name))} @change=${change} />
    <span>${t(`event_${name}`)} <code>${name}</code></span></label>`;
}
