import { html } from "lit";
import { live } from "lit/directives/live.js";
import { FORMATS } from "./drop.js";
import { everyText } from "./sourcelist.js";
import { field } from "./states.js";

const EVERY = [15, 60, 360, 720, 1440, 10_080];

/** A feed's address and how it is taken in. */
export function sourceForm(room) {
  const { t, sources, house } = room;
  const { form } = sources;
  const submit = (event) => {
    event.preventDefault();
    house.trying(async () => {
      const feed = await sources.save({ missing: t("feedIdNeeded"), taken: t("idTaken") });
      if (feed) return house.notices.tell(t("sourceSaved", { id: feed.id }));
      await house.changed();
      document.querySelector(".source-form [aria-invalid=true]")?.focus();
    });
  };
  return html`<form class="source-form" novalidate @submit=${submit}>
    ${text(room, "url", { type: "url", help: t("urlHelp") })}
    ${text(room, "id", { help: t(form.fresh ? "feedIdHelp" : "idFixed"), fixed: !form.fresh })}
    <div class="row">
      ${choice(room, "everyMinutes", [...new Set([...EVERY, Number(form.everyMinutes)])].sort((a, b) => a - b).map((n) => [n, t("every", { time: everyText(n, t) })]))}
      ${choice(room, "format", [["", t("detect")], ...FORMATS.map((name) => [name, t(`format_${name}`)])])}
      ${choice(room, "mode", ["upsert", "replace"].map((mode) => [mode, t(`mode_${mode}`)]), t(`mode_${form.mode}_hint`))}
    </div>
    <label class="check"><input type="checkbox" .checked=${form.on} @change=${(event) => sources.set({ on: event.target.checked })} /> ${t("feedOn")}</label>
    <div class="foot"><button class="primary">${t("save")}</button> <button type="button" class="plain" @click=${() => sources.cancel()}>${t("cancel")}</button></div>
  </form>`;
}

function text({ t, sources }, name, { type = "text", help, fixed = false }) {
  const { form, faults } = sources;
  return field({ name: `feed-${name}`, label: t(`feed_${name}`), help, fault: faults[name] }, ({ id, about, wrong }) => html`<input id=${id} name=${name} type=${type} autocomplete="off" ?readonly=${fixed}
    aria-describedby=${about} aria-invalid=${wrong} .value=${live(form[name])} @input=${(event) => sources.set({ [name]: event.target.value })} />`);
}

function choice({ t, sources }, name, options, help) {
  const { form, faults } = sources;
  return field({ name: `feed-${name}`, label: t(`feed_${name}`), help, fault: faults[name] }, ({ id, about, wrong }) => html`<select id=${id} name=${name} aria-describedby=${about} aria-invalid=${wrong}
    @change=${(event) => sources.set({ [name]: event.target.value })}>${options.map(([value, label]) => html`<option value=${value} ?selected=${String(value) === String(form[name] ?? "")}>${label}</option>`)}</select>`);
}
