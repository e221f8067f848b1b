import { html, nothing } from "lit";
import { icons } from "../shared/icons.js";
import { standings } from "../shared/client/standing.js";
import { askedInText, callText } from "./marks.js";

/** What tools of a reply ask, do and have done. `answer(callId, yes)` is called when the visitor decides. */
export function calls(entry, t, answer) {
  const told = standings(entry);
  return told.length ? html`<div class="calls">${told.map((call) => FORMS[call.stands](call, t, answer, entry))}</div>` : nothing;
}

const FORMS = {
  asks: card,
  busy: card,
  done: chip("good", icons.check),
  failed: chip("bad", icons.alert),
  unknown: chip("doubt", icons.alert),
  skipped: line,
  declined: line,
  expired: line,
  looking: line,
};

/** The buttons stay where they were pressed, so that nothing jumps and the focus is not lost, and can be pressed no more. */
function card(call, t, answer, entry) {
  const { callId, confirm, stands, answer: given } = call;
  const busy = stands === "busy";
  const button = (yes, kind) => html`<button type="button" class=${kind} aria-disabled=${busy} aria-pressed=${busy ? Boolean(given) === yes : nothing}
    @click=${() => busy || answer(callId, yes)}>${t(yes ? "confirmYes" : "confirmNo")}</button>`;
  return html`<div class="call card" role="group" aria-label=${confirm.text}>
    ${askedInText(entry, call) ? nothing : html`<p>${confirm.text}</p>`}
    <div class="answers">${button(true, "yes")}${button(false, "no")}${busy ? html`<span class="busy"><i class="pulse"></i>${callText(call, t)}</span>` : nothing}</div>
  </div>`;
}

function chip(kind, icon) {
  return (call, t) => html`<div class="call chip ${kind}">${icon}<span>${callText(call, t)}</span></div>`;
}

function line(call, t) {
  const { stands } = call;
  return html`<div class="call muted ${stands}">${stands === "looking" ? html`<i class="pulse"></i>` : nothing}${callText(call, t)}</div>`;
}

/** When the next of them runs out by itself, in milliseconds from now; null when none does. */
export function nextExpiry(entry, now = Date.now()) {
  const ends = standings(entry, now).filter(({ stands }) => stands === "asks").map(({ confirm }) => Date.parse(confirm.expiresAt) - now);
  const soonest = Math.min(...ends.filter(Number.isFinite));
  return Number.isFinite(soonest) ? soonest : null;
}
