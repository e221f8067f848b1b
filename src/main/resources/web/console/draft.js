import { html, nothing } from "lit";
import { prose } from "../shared/prose/prose.js";

/** The service's draft of the next answer, above the box. Nothing of it has reached the visitor. */
export function draft(desk) {
  const { t, cid, replies, hands } = desk;
  const offered = replies.of(cid);
  if (!offered) return nothing;
  const { text, citations, done } = offered;
  const folded = hands.canned.open?.cid === cid;
  return html`<section class="draft ${folded ? "folded" : ""}" aria-label=${t("draft")}>
    <p class="draft-head"><b>${t("draft")}</b> <span role="status">${done ? t("draftReady") : t("draftComing")}</span></p>
    <div class="draft-text prose" tabindex="0" aria-live=${done ? "polite" : "off"} aria-busy=${done ? "false" : "true"}>${written(text, { done, citations, t })}</div>
    <div class="draft-verbs">
      <button class="primary" ?disabled=${!done} aria-keyshortcuts="Alt+Enter" @click=${() => insert(desk)}>${t("insertDraft")} <kbd>Alt+Enter</kbd></button>
      <button class="plain" aria-keyshortcuts="Escape" @click=${() => dismiss(desk)}>${t("dropDraft")} <kbd>Esc</kbd></button>
    </div>
  </section>`;
}

/** Keys of the box and of the draft above it, but never while an input method is choosing characters. */
export function draftKeys(desk) {
  return (event) => {
    const { key, altKey, isComposing, keyCode } = event;
    if (isComposing || keyCode === 229 || !desk.replies.of(desk.cid)) return;
    if (key === "Enter" && altKey) {
      event.preventDefault();
      insert(desk);
    } else if (key === "Escape") {
      event.preventDefault();
      dismiss(desk);
    }
  };
}

function written(text, { done, citations, t }) {
  return prose(text, { streaming: !done, citations, allowed: { origins: [location.origin] }, label: t });
}

function insert(desk) {
  if (desk.insertDraft()) focusBox();
}

/** The button that was pressed has gone. */
function dismiss(desk) {
  desk.dismissDraft();
  focusBox();
}

function focusBox() {
  queueMicrotask(() => document.querySelector("daogou-composer")?.focus());
}
