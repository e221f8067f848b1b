import { html, nothing } from "lit";
import { icons } from "../shared/icons.js";
import { context } from "./context.js";
import { queue } from "./queue.js";
import { signIn } from "./signin.js";
import { talk } from "./talk.js";

/** The console for whatever state the desk is in. */
export function page(desk) {
  const { t, state, queue: waiting } = desk;
  const open = waiting.filter(({ mine, taken }) => !mine && !taken).length;
  document.title = (open ? `(${open}) ` : "") + t("console");
  if (state === "starting") return nothing;
  return html`${bar(desk)} ${errors(desk)} ${state === "outside" ? signIn(desk) : bench(desk)}`;
}

function bar(desk) {
  const { t, lang, dark, agent, connection } = desk;
  return html`<div class="bar">
    <strong>${t("console")}</strong>
    ${agent && connection === "reconnecting" ? html`<span class="line" role="status">${t("reconnecting")}</span>` : nothing}
    <nav>
      <button aria-label=${t("otherLanguageLabel")} @click=${() => desk.speak(lang === "zh" ? "en" : "zh")}>${t("otherLanguage")}</button>
      <button aria-label=${t(dark ? "toLight" : "toDark")} @click=${() => desk.dress(dark ? "light" : "dark")}>${dark ? icons.sun : icons.moon}</button>
      ${agent ? html`<button role="switch" aria-checked=${desk.available} class="attend" @click=${() => desk.attend(!desk.available)}>${t(desk.available ? "here" : "away")}</button><span class="me">${agent.name}</span><button @click=${() => desk.signOut()}>${t("signOut")}</button>` : nothing}
    </nav>
  </div>`;
}

function errors(desk) {
  return desk.errors.map(
    (error) => html`<div class="error" role="alert">${error}<button aria-label=${desk.t("dismiss")} @click=${() => desk.forgive(error)}>${icons.close}</button></div>`,
  );
}

function bench(desk) {
  return html`<div class="bench ${desk.cid ? "talking" : ""}">${queue(desk)} ${talk(desk)} ${desk.talk ? context(desk) : nothing}</div>`;
}
