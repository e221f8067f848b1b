import { html, LitElement, nothing, unsafeCSS } from "lit";
import { icons } from "../icons.js";
import base from "../styles/base.css";
import { choiceKey, choiceList } from "./choices.js";
import css from "./composer.css";
import { EnterKey } from "./keys.js";
import { Typist } from "./typing.js";

/**
 * Where somebody writes. What is `attached` goes with the words or without, unless it `waits`; `held`: whoever listens to `say` will
 * refuse it and say why, so the button looks it and still speaks. Slots: above the box, `aside` in it.
 * Events: `say` {text}, `typing` {on}, `stop`, `draft` {text, caret}. While an answer is `live` both send and stop are there. While
 * there are `choices`, the keys are theirs: `choose` {id}, `move` {by}, `shut`.
 */
class DaogouComposer extends LitElement {
  static properties = { t: {}, live: { type: Boolean }, stopping: { type: Boolean }, draft: {}, attached: { type: Number }, waits: { type: Boolean }, held: { type: Boolean }, choices: {} };
  static styles = [base, css].map(unsafeCSS);
  #enter = new EnterKey();
  #typist = new Typist((on) => this.#tell("typing", { on }));

  render() {
    const { t, live, choices, draft = "" } = this;
    const ask = t(live ? "askOver" : "ask");
    const open = choices?.items.length > 0;
    return html`<slot></slot>${choices ? choiceList(choices, (id) => this.#tell("choose", { id })) : nothing}<form @submit=${this.#submit}>
      <slot name="aside"></slot>
      <textarea rows="1" maxlength="4000" placeholder=${ask} aria-label=${ask} enterkeyhint="send" .value=${draft}
        role=${open ? "combobox" : nothing} aria-expanded=${open ? "true" : nothing} aria-autocomplete=${open ? "list" : nothing}
        aria-controls=${open ? "choices" : nothing} aria-activedescendant=${open ? `choice-${choices.active}` : nothing}
        @input=${this.#typed} @keydown=${this.#key} @blur=${() => this.#typist.rests()}
        @compositionend=${(event) => this.#enter.compositionEnded(event.timeStamp)}></textarea>
      ${live ? this.#stop() : nothing}
      <button class="send" ?disabled=${!this.#sendable(draft)} aria-disabled=${this.held ? "true" : nothing} aria-label=${t("send")} title=${t("send")}>${icons.send}</button>
    </form>`;
  }

  /** Not disabled while it stops, only said to be: a disabled button would drop the focus to the page. */
  #stop() {
    const { t, stopping } = this;
    const label = t(stopping ? "stopping" : "stop");
    return html`<button type="button" class="stop" aria-disabled=${Boolean(stopping)} aria-keyshortcuts="Escape" aria-label=${label}
      title=${label} @click=${() => stopping || this.#tell("stop")}>${icons.stop}</button>`;
  }

  willUpdate() {
    this.leaving = this.renderRoot?.activeElement?.matches(".stop");
  }

  updated() {
    const area = this.#area;
    area.style.height = "auto";
    area.style.height = `${Math.min(area.scrollHeight, 132)}px`;
    // The stop button has gone with its answer, under the visitor's fingers.
    if (this.leaving && !this.live) this.focus();
  }

  focus() {
    this.#area?.focus();
  }

  /** Puts the caret, or what is to be written over, into the text as it will be drawn. */
  async select(from, to = from) {
    await this.updateComplete;
    this.focus();
    this.#area?.setSelectionRange(from, to);
  }

  get #area() {
    return this.renderRoot.querySelector("textarea");
  }

  #typed(event) {
    this.#tell("draft", { text: event.target.value, caret: event.target.selectionStart });
    this.#typist.typed(event.target.value);
  }

  #key(event) {
    const choice = this.choices && choiceKey(event);
    // With nothing to choose from, only leaving means anything.
    if (choice && (this.choices.items.length || choice.shut)) return this.#chosen(choice, event);
    if (!this.#enter.sends(event)) return;
    event.preventDefault();
    this.#submit(event);
  }

  #chosen({ move, take, shut }, event) {
    const { items, active } = this.choices;
    event.preventDefault();
    event.stopPropagation();
    if (move) this.#tell("move", { by: move });
    else if (take) this.#tell("choose", { id: items[active].id });
    else this.#tell("shut");
  }

  #submit(event) {
    event.preventDefault();
    const text = this.#area.value.trim();
    if (!this.#sendable(text)) return;
    this.#typist.rests();
    this.#tell("say", { text });
  }

  #sendable(text) {
    return !this.waits && Boolean(text.trim() || this.attached);
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

if (!customElements.get("daogou-composer")) customElements.define("daogou-composer", DaogouComposer);
