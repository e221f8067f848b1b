import { html, nothing } from "lit";

/** Long enough to notice, short enough that nobody relies on it. */
const OFFERED = 10_000;

/** What was done last and can still be taken back, for ten seconds. */
export class Undo {
  offer = null;

  constructor(changed, timers = globalThis) {
    Object.assign(this, { changed, timers });
  }

  done(text, back) {
    this.timers.clearTimeout(this.fading);
    this.offer = { text, back };
    this.fading = this.timers.setTimeout(() => this.forget(), OFFERED);
    this.changed();
  }

  take() {
    const { offer } = this;
    this.forget();
    return offer?.back();
  }

  forget() {
    this.timers.clearTimeout(this.fading);
    if (!this.offer) return;
    this.offer = null;
    this.changed();
  }
}

/** The place stands from the beginning: who listens hears what comes into it. */
export function undoNotice({ t, hands: { undo } }) {
  return html`<div class="undo" role="status">${undo.offer
    ? html`<div class="undo-in"><span>${undo.offer.text}</span><button aria-keyshortcuts="u" @click=${() => undo.take()}>${t("undo")} <kbd>U</kbd></button></div>`
    : nothing}</div>`;
}
