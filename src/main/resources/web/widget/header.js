import { html, nothing } from "lit";
import { icons } from "../shared/icons.js";

/** The panel's head: who is here, the menu, the way out. */
export function header(widget, t) {
  const { state, menuOpen } = widget;
  const person = state.floor === "agent" && state.by;
  return html`<header>
    <span class="face ${person ? "person" : ""}" aria-hidden="true">${person ? person.slice(0, 1) : icons.chat}</span>
    <div class="who">
      <h2 id="title">${person || widget.face?.name || t("title")}</h2>
      <p>${person ? t("agent") : t("aiNote")}</p>
    </div>
    <button class="icon" id="menu-button" aria-label=${t("menu")} aria-haspopup="menu" aria-expanded=${menuOpen} @click=${() => widget.actions.toggleMenu()}>${icons.more}</button>
    <button class="icon" id="close" aria-label=${t("close")} @click=${() => widget.close()}>${icons.close}</button>
    ${menuOpen ? menu(widget, t) : nothing}
  </header>`;
}

function menu(widget, t) {
  const started = widget.state.entries.length > 0;
  const item = (name, icon, act, enabled = true) =>
    html`<button role="menuitem" ?disabled=${!enabled} @click=${() => ((widget.menuOpen = false), act())}>${icon}${t(name)}</button>`;
  return html`<div class="menu" role="menu" aria-labelledby="menu-button" @keydown=${arrows}>
    ${item("person", icons.person, () => widget.actions.person(t("personMessage")), widget.state.floor === "assistant")}
    ${item("rate", icons.star, () => widget.actions.askRating(), started)}
    ${item(widget.state.muted ? "hearShop" : "noMore", icons.bell, () => (widget.state.muted ? widget.actions.hearShop() : widget.actions.noMore({})), started)}
    ${item("remove", icons.bin, () => widget.actions.askRemoval(), started)}
  </div>`;
}

function arrows(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll("button:enabled")];
  const at = items.indexOf(event.target);
  items[(at + step + items.length) % items.length]?.focus();
}
