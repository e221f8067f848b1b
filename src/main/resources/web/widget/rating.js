import { html, LitElement, unsafeCSS } from "lit";
import { icons } from "../shared/icons.js";
import base from "../shared/styles/base.css";
import css from "./rating.css";

/** Five stars and a word. Event `rate` {score, comment}. */
class DaogouRating extends LitElement {
  static properties = { t: {}, score: { state: true }, sent: { type: Boolean } };
  static styles = [base, css].map(unsafeCSS);

  render() {
    const { t, score = 0, sent } = this;
    if (sent) return html`<p role="status">${t("thanks")}</p>`;
    return html`<form @submit=${this.#submit}>
      <fieldset>
        <legend>${t("howWas")}</legend>
        <div class="stars">
          ${[1, 2, 3, 4, 5].map(
            (n) => html`<label class=${n <= score ? "lit" : ""}>
              <input type="radio" name="score" class="unseen" .checked=${n === score} @change=${() => (this.score = n)} />
              <span class="unseen">${t("score", { n })}</span>${icons.star}
            </label>`,
          )}
        </div>
      </fieldset>
      ${score ? html`<input name="comment" maxlength="500" placeholder=${t("comment")} aria-label=${t("comment")} /><button>${t("sendRating")}</button>` : ""}
    </form>`;
  }

  focus() {
    this.updateComplete.then(() => this.renderRoot.querySelector("input")?.focus());
  }

  #submit(event) {
    event.preventDefault();
    const comment = event.target.elements.comment.value.trim() || undefined;
    this.dispatchEvent(new CustomEvent("rate", { detail: { score: this.score, comment }, bubbles: true, composed: true }));
  }
}

if (!customElements.get("daogou-rating")) customElements.define("daogou-rating", DaogouRating);
