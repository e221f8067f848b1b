import { html } from "lit";
import { live } from "lit/directives/live.js";
import { LANGS } from "./articles.js";
import { field } from "./states.js";

/** What the service fills, see the protocol's canned replies. */
export const PLACES = ["visitor", "agent", "shop", "product", "price", "order"];

/** A canned reply's shortcut, name, language and text, with the places at hand. */
export function replyForm(room) {
  const { t, draft } = room;
  const submit = (event) => {
    event.preventDefault();
    room.save();
  };
  return html`<form class="reply-form" novalidate @submit=${submit}>
    <div class="row">${input(room, "shortcut", 30, t("reply_shortcutHelp"))} ${input(room, "title", 100)} ${language(room)}</div>
    ${field({ name: "reply-text", label: t("reply_text"), fault: draft.faults.text }, ({ id, about, wrong }) => html`<textarea id=${id} name="text" rows="3" maxlength="2000" lang=${draft.fields.lang}
      aria-describedby=${about} aria-invalid=${wrong} .value=${live(draft.fields.text)} @input=${(event) => set(room, "text", event.target.value)}></textarea>`)}
    <div class="places">${PLACES.map((place) => html`<button type="button" class="chip" aria-label=${t("insertPlace", { place: t(`place_${place}`) })} title=${t(`place_${place}`)} @click=${(event) => insert(room, place, event)}><code>{${place}}</code></button>`)}</div>
    <div class="foot"><button class="primary">${t("save")}</button> <button type="button" class="plain" @click=${() => room.shut()}>${t("cancel")}</button></div>
  </form>`;
}

function set({ draft, house }, name, value) {
  draft.set(name, value);
  return house.changed();
}

/** Where the writer stands in the text. */
async function insert(room, place, event) {
  const area = event.currentTarget.form.elements.text;
  const { selectionStart: from, selectionEnd: to, value } = area;
  const written = `{${place}}`;
  await set(room, "text", value.slice(0, from) + written + value.slice(to));
  area.focus();
  area.setSelectionRange(from + written.length, from + written.length);
}

function input(room, name, longest, help) {
  const { t, draft } = room;
  return field({ name: `reply-${name}`, label: t(`reply_${name}`), help, fault: draft.faults[name] }, ({ id, about, wrong }) => html`<input id=${id} name=${name} maxlength=${longest} autocomplete="off"
    aria-describedby=${about} aria-invalid=${wrong} .value=${live(draft.fields[name])} @input=${(event) => set(room, name, event.target.value)} />`);
}

function language(room) {
  const { t, draft } = room;
  return field({ name: "reply-lang", label: t("reply_lang"), fault: draft.faults.lang }, ({ id, about, wrong }) => html`<select id=${id} name="lang" aria-describedby=${about} aria-invalid=${wrong}
    @change=${(event) => set(room, "lang", event.target.value)}>${LANGS.map((lang) => html`<option value=${lang} ?selected=${lang === draft.fields.lang}>${t(`in_${lang}`)}</option>`)}</select>`);
}
