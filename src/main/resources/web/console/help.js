import { html } from "lit";
import { KEYS } from "./keys.js";
import { sheet } from "./sheet.js";

/** Every key there is, on one sheet. */
export function helpSheet(desk) {
  const { t, hands } = desk;
  const rows = [...KEYS.map(({ key, does, alt }) => [alt && !hands.mac ? `${key.toUpperCase()} · Alt+${key.toUpperCase()}` : key.toUpperCase(), t(`key_${does}`)]),
    ["Enter", t("key_send")], ["Alt+Enter", t("key_draft")], ["Esc", t("key_leave")]];
  return sheet(desk, t("keys"), html`<dl class="keys">${rows.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}</dl>
    <label class="check"><input type="checkbox" name="single-keys" .checked=${hands.single} @change=${(event) => hands.useSingle(event.target.checked)} />
      <span>${t("singleKeys")}<small>${t("singleKeysHint")}</small></span></label>`);
}
