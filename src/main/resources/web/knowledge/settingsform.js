import { html } from "lit";
import { live } from "lit/directives/live.js";
import { openingHours } from "./hours.js";
import { departmentsForm } from "./departmentsform.js";
import { embedding } from "./embedding.js";
import { field } from "./states.js";

/** The form, in the order in which a merchant would decide. */
export function settingsForm(room) {
  const { t, draft, saving } = room;
  const submit = (event) => {
    event.preventDefault();
    room.save();
  };
  return html`<form class="settings" novalidate @submit=${submit}>
    <fieldset><legend>${t("set_window")}</legend>
      ${greeting(room, "greetingZh", "zh")} ${greeting(room, "greetingEn", "en")}
      ${colour(room)} ${languages(room)}</fieldset>
    <fieldset><legend>${t("set_people")}</legend>
      ${check(room, "assistantOn")} ${check(room, "personFirst")} ${check(room, "assistantInQueue")}
      ${share(room, "handoffBelow", "handoffBelow")} ${share(room, "safety", "handoffBelowFor.safety")} ${cart(room)}</fieldset>
    ${openingHours(room)}
    ${departmentsForm(room)}
    <div class="foot"><button class="primary" ?disabled=${saving}>${t(saving ? "saving" : "save")}</button>
      <small role="status">${draft.dirty ? t("notSaved") : ""}</small></div>
  </form>
  ${embedding(room)}`;
}

function greeting(room, name, lang) {
  const { t, draft } = room;
  return field({ name: `set-${name}`, label: t(`set_${name}`), fault: draft.faults.greeting }, ({ id, about, wrong }) => html`<textarea id=${id} name=${name} rows="2" lang=${lang} maxlength="500"
    aria-describedby=${about} aria-invalid=${wrong} .value=${live(draft.fields[name])} @input=${(event) => room.change((d) => d.set(name, event.target.value))}></textarea>`);
}

function colour(room) {
  const { t, draft } = room;
  return field({ name: "set-accent", label: t("set_accent"), help: t("set_accentHelp"), fault: draft.faults.accent }, ({ id, about, wrong }) => html`<span class="colour">
    <input type="color" aria-label=${t("set_accentPick")} .value=${live(/^#[0-9a-f]{6}$/i.test(draft.fields.accent) ? draft.fields.accent : "#000000")} @input=${(event) => room.change((d) => d.set("accent", event.target.value))} />
    <input id=${id} name="accent" spellcheck="false" autocomplete="off" aria-describedby=${about} aria-invalid=${wrong}
      .value=${live(draft.fields.accent)} @input=${(event) => room.change((d) => d.set("accent", event.target.value.trim()))} /></span>`);
}

/** Which, and which of them is the shop's own. */
function languages(room) {
  const { t, draft } = room;
  return field({ name: "set-languages", label: t("set_languages"), help: t("set_languagesHelp"), fault: draft.faults.languages }, ({ id, about, wrong }) => html`<select id=${id} name="languages" aria-describedby=${about} aria-invalid=${wrong}
    @change=${(event) => room.change((d) => d.set("languages", event.target.value))}>
    ${["zh en", "en zh", "zh", "en"].map((codes) => html`<option value=${codes} ?selected=${draft.fields.languages === codes}>${t(`set_languages_${codes.replace(" ", "_")}`)}</option>`)}</select>`);
}

function check(room, name) {
  const { t, draft } = room;
  return html`<label class="check"><input type="checkbox" name=${name} .checked=${live(draft.fields[name])} @change=${(event) => room.change((d) => d.set(name, event.target.checked))} />
    <span>${t(`set_${name}`)}<small>${t(`set_${name}Help`)}</small></span></label>`;
}

/** In the shop's own currency, which its prices are in. */
function cart(room) {
  const { t, draft } = room;
  return field({ name: "set-aboveCart", label: t("set_aboveCart"), help: t("set_aboveCartHelp"), fault: draft.faults.handoffAboveCart }, ({ id, about, wrong }) => html`<input id=${id} name="aboveCart" type="number" min="0" step="any" inputmode="decimal"
    placeholder=${t("set_never")} aria-describedby=${about} aria-invalid=${wrong} .value=${live(draft.fields.aboveCart)} @input=${(event) => room.change((d) => d.set("aboveCart", event.target.value))} />`);
}

/** In per cent, since that is how sure people say they are. */
function share(room, name, asked) {
  const { t, draft } = room;
  return field({ name: `set-${name}`, label: t(`set_${name}`), help: t(`set_${name}Help`), fault: draft.faults[asked] }, ({ id, about, wrong }) => html`<span class="share">
    <input id=${id} name=${name} type="range" min="0" max="100" step="5" aria-describedby=${about} aria-invalid=${wrong} .value=${live(String(draft.fields[name]))}
      @input=${(event) => room.change((d) => d.set(name, Number(event.target.value)))} /> <output for=${id}>${draft.fields[name]} %</output></span>`);
}
