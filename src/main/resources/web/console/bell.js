import { html, nothing } from "lit";
import { sheet } from "./sheet.js";

/** How an agent wants to be called when they do not look. */
export function bellSheet(desk) {
  const { t, hands: { notify } } = desk;
  return sheet(desk, t("calling"), html`<p class="lead">${t("callingHint")}</p>
    ${choice(desk, "desktop", !notify.possible)} ${notify.denied ? html`<p class="fault" role="alert">${t("callDenied")}</p>` : nothing}
    ${choice(desk, "words", !notify.on("desktop"))} ${choice(desk, "sound")}`);
}

function choice(desk, name, off = false) {
  const { t, hands: { notify } } = desk;
  const turn = async (event) => {
    const box = event.target;
    await notify.turn(name, box.checked);
    box.checked = notify.on(name);
    desk.changed();
  };
  return html`<label class="check"><input type="checkbox" name="call-${name}" .checked=${notify.on(name)} ?disabled=${off} @change=${turn} />
    <span>${t(`call_${name}`)}<small>${t(`call_${name}Hint`)}</small></span></label>`;
}
