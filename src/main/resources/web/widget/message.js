import { html, LitElement, nothing, unsafeCSS } from "lit";
import base from "../shared/styles/base.css";
import proseCss from "../shared/prose/prose.css";
import { byline } from "./byline.js";
import { calls, nextExpiry } from "./calls.js";
import callsCss from "./calls.css";
import { productCard } from "./card.js";
import cardCss from "./card.css";
import { cutMark, fate, pictureAlt } from "./marks.js";
import { gallery } from "./media.js";
import { unaskedFoot } from "./teaser.js";
import unaskedCss from "./unasked.css";
import css from "./message.css";
import { shown } from "../shared/pictures/shown.js";
import { prose } from "../shared/prose/prose.js";

/** The longest that a timer can be set to. */
const LONGEST = 2 ** 31 - 1;

/** One message, marked by who wrote it. `entry` as in daogou-client.d.ts; `look` is `{t, lang, base, origins, leave}`; `line` tells a pending one how the line is. */
class DaogouMessage extends LitElement {
  static properties = { entry: {}, look: {}, line: {} };
  static styles = [base, proseCss, css, cardCss, callsCss, unaskedCss].map(unsafeCSS);

  render() {
    const { entry, look, line } = this;
    const { t } = look;
    this.dataset.author = entry.author;
    const [cut, note] = [cutMark(entry, t), fate(entry, line, t)];
    return html`
      ${byline(entry, t)}
      ${entry.text || entry.streaming ? html`<div class="bubble prose">${this.#body()}</div>` : nothing}
      ${shown(entry.pictures, { t, alt: pictureAlt(entry, t), base: look.base })}
      ${cut ? html`<div class="cut">${cut}</div>` : nothing}
      ${note ? html`<div class="fate ${entry.pending ? "pending" : ""}">${note}</div>` : nothing} ${entry.failed ? this.#failure() : nothing}
      ${entry.reply || entry.products ? this.#extras(entry.reply ?? entry) : nothing} ${calls(entry, t, (callId, yes) => this.#tell("confirm", { callId, yes }))}
      ${entry.outreach ? unaskedFoot(t, (what) => this.#tell(what)) : nothing}
    `;
  }

  willUpdate() {
    this.focused = this.renderRoot?.activeElement;
  }

  updated() {
    clearTimeout(this.expiry);
    const due = nextExpiry(this.entry);
    if (due !== null) this.expiry = setTimeout(() => this.requestUpdate(), Math.min(due, LONGEST));
    // A button that has done its work is gone; the focus stays in the conversation.
    if (this.focused && !this.renderRoot.activeElement) this.closest(".log")?.focus();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.expiry);
  }

  #body() {
    const { author, text, streaming, interrupted, failed, reply, products } = this.entry;
    const { t, origins } = this.look;
    if (author === "visitor") return text;
    if (!text) return html`<span class="thinking"><i></i><i></i><i></i><span class="unseen">${t("thinking")}</span></span>`;
    return prose(text, { streaming: streaming || interrupted || failed, citations: reply?.citations, allowed: { origins, named: named(reply ?? { products }) }, label: t });
  }

  #failure() {
    const { author, failed } = this.entry;
    const { t } = this.look;
    const known = t(failed.code);
    const said = author === "visitor" ? `${t("notSent")}${known === failed.code ? "" : known}` : t("failedTurn");
    return html`<div class="fate failed" role="alert">
      <span title=${failed.detail ?? ""}>${said}</span>
      ${failed.retry ? html`<button type="button" @click=${() => this.#tell("again")}>${t(author === "visitor" ? "retry" : "askAgain")}</button>` : nothing}
    </div>`;
  }

  #extras({ products = [], media = [] }) {
    return html`${gallery(media ?? [], this.look)}
    ${products?.length ? html`<div class="cards" role="group" aria-label=${this.look.t("products")}>${products.map((each) => productCard(each, this.look))}</div>` : nothing}`;
  }

  #tell(type, detail = this.entry) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

function named(reply) {
  const sources = [...(reply?.citations ?? []).map(({ url }) => url), ...(reply?.products ?? []).map(({ link }) => link)];
  return sources.filter((url) => /^https?:/.test(url ?? ""));
}

if (!customElements.get("daogou-message")) customElements.define("daogou-message", DaogouMessage);
