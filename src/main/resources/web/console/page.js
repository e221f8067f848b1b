import { html, nothing } from "lit";
import { bar } from "../shared/desk/bar.js";
import { errors } from "../shared/desk/errors.js";
import { signIn } from "../shared/desk/signin.js";
import { context } from "./context.js";
import { queue } from "./queue.js";
import { talk } from "./talk.js";

/** The console for whatever state the desk is in. */
export function page(desk) {
  const { t, state, queue: waiting } = desk;
  const open = waiting.filter(({ mine, taken }) => !mine && !taken).length;
  document.title = (open ? `(${open}) ` : "") + t("console");
  if (state === "starting") return nothing;
  const news = desk.connection === "reconnecting" ? html`<span class="line" role="status">${t("reconnecting")}</span>` : nothing;
  return html`${bar(desk, { at: "conversations", news, more: attend(desk) })} ${errors(desk)} ${state === "outside" ? signIn(desk) : bench(desk)}`;
}

function attend(desk) {
  const { t, available } = desk;
  return html`<button role="switch" aria-checked=${available} class="attend" @click=${() => desk.attend(!available)}>${t(available ? "here" : "away")}</button>`;
}

function bench(desk) {
  return html`<div class="bench ${desk.cid ? "talking" : ""}">${queue(desk)} ${talk(desk)} ${desk.talk ? context(desk) : nothing}</div>`;
}
