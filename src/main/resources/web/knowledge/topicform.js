import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { number } from "./dates.js";
import { out, over } from "./drop.js";
import { icons } from "./icons.js";
import { written } from "./textfile.js";

const MOST_SHOWN = 50;

/** Where sentences are pasted, or come from a file: either way they stand in the field, so that a refused line is mended there. */
export function topicForm(room) {
  const { t, lessons, house } = room;
  const { text, faults, sending } = lessons.draft;
  const submit = (event) => {
    event.preventDefault();
    room.teach();
  };
  const take = async ([file]) => {
    if (file) await house.trying(async () => lessons.set("text", await written(file)));
    await house.changed();
    document.querySelector(".topic-form textarea")?.focus();
  };
  const chosen = ({ target }) => {
    take([...target.files]);
    target.value = "";
  };
  const dropped = (event) => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    out(event);
    take([...event.dataTransfer.files]);
  };
  const about = ["topic-help", faults.length && "topic-faults"].filter(Boolean).join(" ");
  return html`<form class="topic-form" novalidate aria-label=${t("topicAdd")} @submit=${submit}>
    <div class="field"><label for="topic-lines">${t("topicLines")}</label>
      <textarea id="topic-lines" name="lines" rows="6" spellcheck="false" placeholder=${lessons.topics.length ? t("topicExampleLines") : nothing} aria-describedby=${about} aria-invalid=${faults.length ? "true" : nothing}
        .value=${live(text)} @input=${(event) => lessons.set("text", event.target.value)} @dragover=${over} @dragleave=${out} @drop=${dropped}></textarea>
      <p class="help" id="topic-help">${t("topicLinesHelp")}</p></div>
    ${faults.length ? refused(room) : nothing}
    ${lessons.topics.length ? html`<fieldset class="topic-modes"><legend>${t("topicMode")}</legend>${["add", "replace"].map((mode) => way(room, mode))}</fieldset>` : nothing}
    <div class="foot"><button class="primary" ?disabled=${sending}>${t(sending ? "topicTeaching" : "topicTeach")}</button>
      <button type="button" class="plain" @click=${(event) => event.currentTarget.parentElement.querySelector("[type=file]").click()}>${icons.feeds}${t("topicFile")}</button>
      <input type="file" hidden accept=".csv,.tsv,.txt" @change=${chosen} />
      ${lessons.topics.length ? html`<button type="button" class="plain" @click=${() => lessons.close()}>${t("cancel")}</button>` : nothing}</div>
  </form>`;
}

function refused(room) {
  const { t, house, lessons } = room;
  const { faults, text } = lessons.draft;
  const lines = text.split("\n");
  const rows = faults.slice(0, MOST_SHOWN);
  const title = t(faults.length === 1 ? "topicFaultOne" : "topicFaults", { n: number(faults.length, house.lang) });
  return html`<div class="topic-faults" id="topic-faults" role="alert"><p class="fault">${title}</p>
    <ul>${rows.map(({ line, name, values, message }) => html`<li>${line ? html`<button type="button" class="link" @click=${() => room.goTo(line)}>${t("topicLine", { n: number(line, house.lang) })}</button> <q>${lines[line - 1]?.trim().slice(0, 80)}</q>` : nothing}
      <span>${name ? t(name, values) : message}</span></li>`)}</ul>
    ${faults.length > rows.length ? html`<p class="help">${t("topicMoreFaults", { n: number(faults.length - rows.length, house.lang) })}</p>` : nothing}</div>`;
}

function way({ t, lessons }, mode) {
  return html`<label class="way"><input type="radio" name="mode" value=${mode} .checked=${live(lessons.draft.mode === mode)} @change=${() => lessons.set("mode", mode)} />
    <span><b>${t(`topicMode_${mode}`)}</b><small>${t(`topicMode_${mode}_hint`)}</small></span></label>`;
}
