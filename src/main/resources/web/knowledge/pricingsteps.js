import { html, nothing } from "lit";
import { money } from "../shared/money.js";
import { href } from "./route.js";
import { lacking, shopTime } from "./pricingask.js";

/** From the list price to what is to be paid, a row for each thing taken off; then what does not apply and what was offered before. */
export function explained(result, house) {
  const { t, lang } = house;
  const { steps, notApplied, listed, total, made } = result;
  const written = (amount) => money(amount, lang);
  return html`<section class="explained"><div class="scroll" tabindex="0"><table class="plain-table price-steps">
      <thead><tr><th scope="col">${t("step")}</th><th scope="col">${t("takenOff")}</th><th scope="col">${t("leaves")}</th></tr></thead>
      <tbody><tr><th scope="row">${t("listTotal")}</th><td></td><td>${written(listed)}</td></tr>
        ${steps.map((step) => one(step, result, house, written))}</tbody>
      <tfoot><tr><th scope="row">${t("toPay")}</th><td></td><td><b>${written(total)}</b></td></tr></tfoot>
    </table></div>
    ${notApplied.length ? html`<h2>${t("notAppliedTitle")}</h2><ul class="not-applied">${notApplied.map((each) => html`<li>${each.id ? html`<a href=${href({ place: "promotions", id: each.id, verb: "edit" })}>${each.title}</a>` : each.title}
      <small>${reason(each, result, house, written)}</small></li>`)}</ul>` : nothing}
    ${made.length ? html`<h2>${t("madeTitle")}</h2><p class="lead">${t("madeHint")}</p><ul class="not-applied">${made.map((offer) => before(offer, result, house, written))}</ul>` : nothing}
  </section>`;
}

function one({ kind, title, off, after, until, capped }, { timeZone }, { t, lang }, written) {
  const ends = until && t("stepUntil", { at: shopTime(until, lang, timeZone), zone: timeZone });
  const notes = [ends, capped && t("stepCapped")].filter(Boolean).join(" · ");
  return html`<tr><th scope="row">${t(`step_${kind}`, { title })}${notes ? html`<small>${notes}</small>` : nothing}</th><td>−${written(off)}</td><td>${written(after)}</td></tr>`;
}

function reason(each, { timeZone }, { t, lang }, written) {
  return t(`why_${each.why}`, { at: each.at ? shopTime(each.at, lang, timeZone) : "", more: lacking(each, t, written) ?? "" });
}

function before({ productId, quantity, price, off, by, at }, { timeZone }, { t, lang }, written) {
  return html`<li>${t("madeFor", { n: quantity, product: productId, price: written(price), off: written(off) })} <small>${t(`made_${by}`)} · ${shopTime(at, lang, timeZone)}</small></li>`;
}
