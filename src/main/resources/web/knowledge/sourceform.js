import { html } from "lit";
import { live } from "lit/directives/live.js";
import { FORMATS } from "./drop.js";
import { everyText } from "./sourcelist.js";
import { field } from "./states.js";

const EVERY = [15, 60, 360, 720, 1440, 10_080];

/** A feed's address and how it is taken in. */
export function sourceForm(room) {
  const { t, sources, house } = room;
  const { fresh, fields } = sources.wish;
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
    ${text(room, "id", { help: t(fresh ? "feedIdHelp" : "idFixed"), fixed: !fresh })}
    <div class="row">
      ${choice(room, "everyMinutes", [...new Set([...EVERY, Number(fields.everyMinutes)])].sort((a, b) => a - b).map((n) => [n, t("every", { time: everyText(n, t) })]))}
      ${choice(room, "format", [["", t("detect")], ...FORMATS.map((name) => [name, t(`format_${name}`)])])}
      ${choice(room, "mode", ["upsert", "replace"].map((mode) => [mode, t(`mode_${mode}`)]), t(`mode_${fields.mode}_hint`))}
    </div>
    <label class="check"><input type="checkbox" .checked=${fields.on} @change=${(event) => set(room, "on", event.target.checked)} /> ${t("feedOn")}</label>
    <div class="foot"><button class="primary">${t("save")}</button> <button type="button" class="plain" @click=${() => sources.write(null)}>${t("cancel")}</button></div>
  </form>`;
}

function set({ sources, house }, name, value) {
  sources.wish.set(name, value);
  house.changed();
}

function text(room, name, { type = "text", help, fixed = false }) {
  const { t, sources } = room;
  const { fields, faults } = sources.wish;
  return field({ name: `feed-${name}`, label: t(`feed_${name}`), help, fault: faults[name] }, ({ id, about, wrong }) => html`<input id=${id} name=${name} type=${type} autocomplete="off" ?readonly=${fixed}
    aria-describedby=${about} aria-invalid=${wrong} .value=${live(fields[name])} @input=${(event) => set(room, name, event.target.value)} />`);
}

function choice(room, name, options, help) {
  const { t, sources } = room;
  const { fields, faults } = sources.wish;
  return field({ name: `feed-${name}`, label: t(`feed_${name}`), help, fault: faults[name] }, ({ id, about, wrong }) => html`<select id=${id} name=${name} aria-describedby=${about} aria-invalid=${wrong}
    @change=${(event) => set(room, name, event.target.value)}>${options.map(([value, label]) => html`<option value=${value} ?selected=${String(value) === String(fields[name] ?? "")}>${label}</option>`)}</select>`);
}
