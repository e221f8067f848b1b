import { html, nothing, svg } from "lit";
import { bar } from "../shared/desk/bar.js";
import { errors } from "../shared/desk/errors.js";
import { signIn } from "../shared/desk/signin.js";
import { icon } from "../shared/icons.js";
import { bellSheet } from "./bell.js";
import { context } from "./context.js";
import { helpSheet } from "./help.js";
import { outcomeSheet } from "./outcome.js";
import { pickSheet } from "./pick.js";
import { queue } from "./queue.js";
import { talk } from "./talk.js";
import { undoNotice } from "./undo.js";

const bell = icon(svg`<path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15Z"/><path d="M10 20.5h4"/>`);
const SHEETS = { help: helpSheet, bell: bellSheet, outcome: outcomeSheet, pick: pickSheet };

/** The console for whatever state the desk is in. */
export function page(desk) {
  const { t, state, queue: waiting } = desk;
  const open = waiting.filter(({ mine, taken }) => !mine && !taken).length;
  document.title = (open ? `(${open}) ` : "") + t("console");
  if (state === "starting") return nothing;
  const news = desk.connection === "reconnecting" ? html`<span class="line" role="status">${t("reconnecting")}</span>` : nothing;
  return html`${bar(desk, { at: "conversations", news, more: more(desk) })} ${errors(desk)} ${state === "outside" ? signIn(desk) : bench(desk)}`;
}

function more(desk) {
  const { t, available, hands } = desk;
  return html`<button aria-label=${t("calling")} title=${t("calling")} @click=${() => hands.put("bell")}>${bell}</button>
    <button class="help" aria-label=${t("keys")} title=${t("keys")} aria-keyshortcuts="?" @click=${() => hands.put("help")}>?</button>
    <button role="switch" aria-checked=${available} class="attend" @click=${() => desk.attend(!available)}>${t(available ? "here" : "away")}</button>`;
}

function bench(desk) {
  return html`<div class="bench ${desk.cid ? "talking" : ""}">${queue(desk)} ${talk(desk)} ${desk.talk ? context(desk) : nothing}</div>
    <p class="unseen" role="status">${desk.hints.said}</p>
    ${undoNotice(desk)} ${SHEETS[desk.hands.sheet]?.(desk) ?? nothing}`;
}
