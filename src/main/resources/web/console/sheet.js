import { html } from "lit";
import { ref } from "lit/directives/ref.js";
import { icons } from "../shared/icons.js";

/** Something in front of everything else, until it is done with or left by Escape, its button or a click beside it. */
export function sheet(desk, title, content) {
  const leave = (event) => event.currentTarget.closest("dialog").close();
  const beside = (event) => event.target === event.currentTarget && leave(event);
  return html`<dialog class="sheet" ${ref(open)} aria-labelledby="sheet-title" @close=${() => desk.hands.put(null)} @click=${beside}>
    <div class="sheet-in"><header><h2 id="sheet-title">${title}</h2><button type="button" class="shut" aria-label=${desk.t("close")} @click=${leave}>${icons.close}</button></header>
    ${content}</div></dialog>`;
}

function open(element) {
  // It is given before it stands in the document.
  if (element) queueMicrotask(() => element.isConnected && !element.open && element.showModal());
}
