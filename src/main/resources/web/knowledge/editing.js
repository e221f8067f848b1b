import { html } from "lit";
import { live } from "lit/directives/live.js";
import { KINDS, LANGS } from "./articles.js";
import { passages } from "./passages.js";
import { picked } from "./picker.js";
import { rendered } from "./rendered.js";
import { field } from "./states.js";

/** The form on one side, what becomes of it on the other. */
export function editing(editor) {
  const { t, draft, saving, back } = editor;
  const submit = (event) => {
    event.preventDefault();
    editor.save();
  };
  return html`<div class="desk">
      <form class="sheet-form" novalidate @submit=${submit}>
        ${fields(editor)}
        <div class="foot"><button class="primary" ?disabled=${saving}>${t(saving ? "saving" : "save")}</button>
          <a class="plain" href=${back}>${t("cancel")}</a> <small role="status">${draft.dirty ? t("notSaved") : ""}</small></div>
      </form>
      ${becomes(editor)}
    </div>`;
}

function fields(editor) {
  const { t, draft } = editor;
  const { fields } = draft;
  return html`${text(editor, "title")}
    <div class="row">${choice(editor, "kind", KINDS, "kind_")} ${choice(editor, "lang", LANGS, "in_")}</div>
    ${text(editor, "id", { help: t(draft.fresh ? "idHelp" : "idFixed"), fixed: !draft.fresh })}
    ${area(editor)}
    <details class="more" ?open=${Boolean(fields.category || fields.productIds.length || fields.validFrom || fields.validTo || draft.faults.validTo)}>
      <summary>${t("more")}</summary>
      ${picked(editor)}
      ${text(editor, "category", { help: t("categoryHelp") })}
      <div class="row">${text(editor, "validFrom", { type: "datetime-local" })} ${text(editor, "validTo", { type: "datetime-local", help: t("yourTime") })}</div>
    </details>`;
}

function text(editor, name, { type = "text", help, fixed = false } = {}) {
  const { t, draft } = editor;
  return field({ name: `article-${name}`, label: t(`field_${name}`), help, fault: draft.faults[name] }, ({ id, about, wrong }) => html`<input id=${id} name=${name} type=${type} autocomplete="off"
    aria-describedby=${about} aria-invalid=${wrong} ?readonly=${fixed} .value=${live(draft.fields[name])} @input=${(event) => editor.set(name, event.target.value)} />`);
}

function choice(editor, name, values, prefix) {
  const { t, draft } = editor;
  return field({ name: `article-${name}`, label: t(`field_${name}`), fault: draft.faults[name] }, ({ id, about, wrong }) => html`<select id=${id} name=${name} aria-describedby=${about} aria-invalid=${wrong}
    @change=${(event) => editor.set(name, event.target.value)}>${values.map((value) => html`<option value=${value} ?selected=${value === draft.fields[name]}>${t(prefix + value)}</option>`)}</select>`);
}

function area(editor) {
  const { t, draft } = editor;
  return field({ name: "article-body", label: t("field_body"), help: t("bodyHelp"), fault: draft.faults.body }, ({ id, about, wrong }) => html`<textarea id=${id} name="body" rows="14" aria-describedby=${about} aria-invalid=${wrong}
    .value=${live(draft.fields.body)} @input=${(event) => editor.set("body", event.target.value)}></textarea>`);
}

function becomes({ t, draft, preview, house }) {
  const { body, lang } = draft.fields;
  return html`<aside class="becomes" aria-label=${t("preview")}>
    <h2>${t("looksLike")}</h2>
    <div class="paper prose" lang=${lang}>${body.trim() ? rendered(body) : html`<p class="none">${t("nothingYet")}</p>`}</div>
    <h2>${t("cutInto")} <small role="status">${preview.passages ? t("pieces", { n: preview.passages.length }) : ""}</small></h2>
    ${preview.failure ? html`<p class="fault">${house.sentence(preview.failure)}</p>` : preview.passages ? passages(preview.passages, house, { why: false }) : html`<p class="none">${t("cutHint")}</p>`}
  </aside>`;
}
