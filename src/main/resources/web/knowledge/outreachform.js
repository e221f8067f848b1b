import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { filled } from "./outreachdraft.js";
import { field } from "./states.js";

/** When a rule speaks and what it says, with how a visitor would read it. */
export function outreachForm(room) {
  const { t, draft } = room;
  const { rule } = draft;
  const submit = (event) => {
    event.preventDefault();
    room.save();
  };
  return html`<form class="outreach-form" novalidate @submit=${submit}>
    <h2>${t(`rule_${rule.id}`)}</h2>
    ${draft.timed ? figure(room, "time", t(`ruleTime_${rule.id}`), rule.id === "cart_idle" ? "any" : "1") : nothing} ${draft.priced ? figure(room, "percent", t("rulePercent"), "1") : nothing}
    ${words(room, "zh")} ${words(room, "en")}
    <p class="help">${t("outreachPlaces")} ${rule.places.map((place) => html`<span class="place"><code>${place}</code> ${t(`fills_${place.slice(1, -1)}`)}</span> `)}</p>
    <div class="foot"><button class="primary">${t("save")}</button> <button type="button" class="plain" @click=${() => room.shut()}>${t("cancel")}</button></div>
  </form>`;
}

function set({ draft, house }, name, value) {
  draft.set(name, value);
  return house.changed();
}

function figure(room, name, label, step) {
  const { draft } = room;
  return field({ name: `rule-${name}`, label, fault: draft.faults[name] }, ({ id, about, wrong }) => html`<input id=${id} name=${name} type="number" min="0" step=${step} inputmode="decimal"
    aria-describedby=${about} aria-invalid=${wrong} .value=${live(draft.fields[name])} @input=${(event) => set(room, name, event.target.value)} />`);
}

function words(room, lang) {
  const { t, draft, sample } = room;
  return html`${field({ name: `rule-${lang}`, label: t("ruleText", { lang: t(`in_${lang}`) }), fault: draft.faults[lang] }, ({ id, about, wrong }) => html`<textarea id=${id} name=${lang} rows="2" maxlength="500" lang=${lang}
    aria-describedby=${about} aria-invalid=${wrong} .value=${live(draft.fields[lang])} @input=${(event) => set(room, lang, event.target.value)}></textarea>`)}
    <p class="preview"><span>${t("reads")}</span> <q lang=${lang}>${filled(draft.fields[lang], sample)}</q></p>`;
}
