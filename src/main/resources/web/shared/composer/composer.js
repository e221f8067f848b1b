import { html, LitElement, nothing, unsafeCSS } from "lit";
import { icons } from "../icons.js";
import base from "../styles/base.css";
import css from "./composer.css";
import { EnterKey } from "./keys.js";

/** Typing is told at most this often, and its end after as long without a key. */
const TYPING = 3_000;

/** Where the visitor writes. Events: `say` {text}, `typing` {on}, `stop`, `draft` {text}. */
class DaogouComposer extends LitElement {
  static properties = { t: {}, live: { type: Boolean }, stopping: { type: Boolean }, draft: {} };
  static styles = [base, css].map(unsafeCSS);
  #enter = new EnterKey();

  render() {
    const { t, live, stopping, draft = "" } = this;
    return html`<form @submit=${this.#submit}>
      <textarea rows="1" maxlength="4000" placeholder=${t("ask")} aria-label=${t("ask")} enterkeyhint="send" .value=${draft}
        @input=${this.#typed} @keydown=${this.#key} @compositionend=${(event) => this.#enter.compositionEnded(event.timeStamp)}></textarea>
      ${live
        ? html`<button type="button" class="stop" ?disabled=${stopping} aria-label=${t(stopping ? "stopping" : "stop")} title=${t("stop")}
            @click=${() => this.#tell("stop")}>${icons.stop}</button>`
        : nothing}
      <button class="send" ?disabled=${!draft.trim()} aria-label=${t("send")} title=${t("send")}>${icons.send}</button>
    </form>`;
  }

  updated() {
    const area = this.#area;
    area.style.height = "auto";
    area.style.height = `${Math.min(area.scrollHeight, 132)}px`;
  }

  focus() {
    this.#area?.focus();
  }

  get #area() {
    return this.renderRoot.querySelector("textarea");
  }

  #typed(event) {
    this.#tell("draft", { text: event.target.value });
    if (!this.resting) this.#tell("typing", { on: true });
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.#rested(), TYPING);
  }

  #rested() {
    this.resting = null;
    this.#tell("typing", { on: false });
  }

  #key(event) {
    if (!this.#enter.sends(event)) return;
    event.preventDefault();
    this.#submit(event);
  }

  #submit(event) {
    event.preventDefault();
    const text = this.#area.value.trim();
    if (!text) return;
    clearTimeout(this.resting);
    this.resting = null;
    this.#tell("say", { text });
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

if (!customElements.get("daogou-composer")) customElements.define("daogou-composer", DaogouComposer);
