import { html, LitElement, nothing, unsafeCSS } from "lit";
import base from "../shared/styles/base.css";
import proseCss from "../shared/prose/prose.css";
import { productCard } from "./card.js";
import cardCss from "./card.css";
import { gallery } from "./media.js";
import css from "./message.css";
import { prose } from "../shared/prose/prose.js";

/** One message, marked by who wrote it. `entry` as in transcript.js; `look` is `{t, lang, base, origins, leave}`. */
class DaogouMessage extends LitElement {
  static properties = { entry: {}, look: {} };
  static styles = [base, proseCss, css, cardCss].map(unsafeCSS);

  render() {
    const { entry, look } = this;
    const { t } = look;
    this.dataset.author = entry.author;
    return html`
      <div class="by">${this.#author()}${entry.interrupted ? html`<span class="cut">${t("interrupted")}</span>` : nothing}</div>
      ${entry.text || entry.streaming ? html`<div class="bubble prose">${this.#body()}</div>` : nothing}
      ${entry.failed ? this.#failure() : nothing} ${entry.pending ? html`<div class="fate">${t("sending")}</div>` : nothing}
      ${entry.reply ? this.#extras(entry.reply) : nothing} ${Object.entries(entry.tools ?? {}).map(([callId, tool]) => this.#proposal(callId, tool))}
    `;
  }

  #author() {
    const { author, by } = this.entry;
    const { t } = this.look;
    if (author === "agent") return html`<b>${by ? `${by} · ${t("agent")}` : t("agent")}</b>`;
    return author === "visitor" ? html`<span class="unseen">${t("you")}</span>` : html`<b>${t(author)}</b>`;
  }

  #body() {
    const { author, text, streaming, reply } = this.entry;
    const { t, origins } = this.look;
    if (author === "visitor") return text;
    if (!text) return html`<span class="thinking"><i></i><i></i><i></i><span class="unseen">${t("thinking")}</span></span>`;
    return prose(text, { streaming, citations: reply?.citations, allowed: { origins, named: named(reply) }, label: t });
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

  #proposal(callId, { ph, confirm }) {
    if (ph !== "proposed" || !confirm) return nothing;
    const answer = (yes) => this.#tell("confirm", { callId, token: confirm.token, yes });
    return html`<div class="proposal">
      <p>${confirm.text}</p>
      <button type="button" class="yes" @click=${() => answer(true)}>${this.look.t("confirmYes")}</button>
      <button type="button" @click=${() => answer(false)}>${this.look.t("confirmNo")}</button>
    </div>`;
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
