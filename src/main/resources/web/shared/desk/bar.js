import { html, nothing } from "lit";
import { icons } from "../icons.js";

/** The bar above every part of the desk. `at`: which part this is; `news` stands beside its name, `more` before the agent's. */
export function bar(desk, { at, news = nothing, more = nothing }) {
  const { t, lang, dark, agent, role } = desk;
  return html`<div class="bar">
    <strong>${t("console")}</strong> ${agent ? news : nothing} ${agent && role === "admin" ? parts(t, at) : nothing}
    <div class="tools">
      <button aria-label=${t("otherLanguageLabel")} @click=${() => desk.speak(lang === "zh" ? "en" : "zh")}>${t("otherLanguage")}</button>
      <button aria-label=${t(dark ? "toLight" : "toDark")} @click=${() => desk.dress(dark ? "light" : "dark")}>${dark ? icons.sun : icons.moon}</button>
      ${agent ? html`${more}<span class="me">${agent.name}</span><button @click=${() => desk.signOut()}>${t("signOut")}</button>` : nothing}
    </div>
  </div>`;
}

/** Who only answers visitors has one part, and needs no way between them. */
function parts(t, at) {
  const part = (name, href) => html`<a href=${href} aria-current=${name === at ? "page" : nothing}>${t(name)}</a>`;
  return html`<nav aria-label=${t("parts")}>${part("conversations", "/console")} ${part("knowledge", "/console/knowledge")}</nav>`;
}
