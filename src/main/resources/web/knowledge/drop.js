import { html } from "lit";
import { icons } from "./icons.js";

export const FORMATS = ["jsonl", "google-tsv", "google-xml", "shopify-csv", "json-ld", "markdown-zip"];
const ENDINGS = ".jsonl,.ndjson,.json,.jsonld,.tsv,.txt,.csv,.xml,.rss,.atom,.zip";

/** Where files are dropped; also a button, for who has no mouse. */
export function drop(room) {
  const { t, order } = room;
  const choose = (event) => event.currentTarget.parentElement.querySelector("[type=file]").click();
  const chosen = ({ target }) => {
    room.take(target.files);
    target.value = "";
  };
  return html`<section class="drop-in" aria-label=${t("dropFeed")}>
    <button class="drop" @click=${choose} @dragover=${over} @dragenter=${over} @dragleave=${out} @drop=${(event) => (out(event), event.preventDefault(), room.take(event.dataTransfer.files))}>
      ${icons.feeds}<b>${t("dropHere")}</b><span>${t("dropFormats")}</span></button>
    <input type="file" multiple hidden accept=${ENDINGS} @change=${chosen} />
    <div class="order">
      <fieldset><legend>${t("mode")}</legend>${["upsert", "replace"].map((mode) => way(room, mode))}</fieldset>
      <label class="format">${t("format")}<select name="format" @change=${(event) => (order.format = event.target.value)}>
        <option value="">${t("detect")}</option>${FORMATS.map((format) => html`<option value=${format} ?selected=${format === order.format}>${t(`format_${format}`)}</option>`)}</select></label>
    </div>
  </section>`;
}

function way({ t, order, house }, mode) {
  const choose = () => {
    order.mode = mode;
    house.changed();
  };
  return html`<label class="way"><input type="radio" name="mode" value=${mode} .checked=${order.mode === mode} @change=${choose} />
    <span><b>${t(`mode_${mode}`)}</b><small>${t(`mode_${mode}_hint`)}</small></span></label>`;
}

export function over(event) {
  event.preventDefault();
  event.dataTransfer.dropEffect = "copy";
  event.currentTarget.classList.add("over");
}

export function out(event) {
  event.currentTarget.classList.remove("over");
}
