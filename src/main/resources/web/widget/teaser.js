import { html, nothing } from "lit";
import { icons } from "../shared/icons.js";

/** What the shop says unasked, beside the closed chat: to be answered, put away, or wanted no more. */
export function teaser(widget, t) {
  const { unasked, state, visit, actions } = widget;
  const entry = unasked.news(state.entries, visit.read);
  if (!entry) return widget.muting ? farewell(widget, t) : nothing;
  const open = () => {
    unasked.followed(entry);
    widget.open();
  };
  return html`<aside class="teaser" aria-label=${t("unaskedLabel")}>
    <div class="teaser-head"><b>${t("fromShop")}</b>
      <button class="icon" aria-label=${t("putAwayOf")} title=${t("putAway")} @click=${() => actions.putAway({ detail: entry })}>${icons.close}</button></div>
    <p>${entry.text}</p>
    <div class="unasked"><button class="follow" @click=${open}>${t("openChat")}</button>
      <button aria-label=${t("noMoreOf")} @click=${() => actions.noMore({ detail: entry })}>${t("noMore")}</button></div>
  </aside>`;
}

function farewell(widget, t) {
  return html`<aside class="teaser" aria-label=${t("unaskedLabel")}><div class="teaser-head"><b>${t("fromShop")}</b>
    <button class="icon" aria-label=${t("putAway")} @click=${() => widget.actions.letBe()}>${icons.close}</button></div>${mutedNote(widget, t)}</aside>`;
}

/** Below such a message in the conversation. `tell` is called with the name of what was pressed. */
export function unaskedFoot(t, tell) {
  return html`<div class="unasked"><button type="button" aria-label=${t("putAwayOf")} @click=${() => tell("putAway")}>${t("putAway")}</button>
    <button type="button" aria-label=${t("noMoreOf")} @click=${() => tell("noMore")}>${t("noMore")}</button></div>`;
}

/** That nothing more will come, with the way back. */
export function mutedNote({ muting, state, actions }, t) {
  if (muting === "failed") return html`<p class="note" role="alert">${t("muteFailed")}</p>`;
  if (!muting || !state.muted) return nothing;
  return html`<p class="note" role="status">${t("muted")} <button id="unmute" class="link" @click=${() => actions.hearShop()}>${t("unmute")}</button></p>`;
}
