import { html, nothing } from "lit";
import { number, percent } from "./dates.js";
import { href } from "./route.js";
import { share } from "./waits.js";

const STEPS = ["consulted", "carted", "ordered"];
/** Rows of each table; the others are in the API's answer. */
const MOST = 10;

/** From asking to ordering: altogether, by category, by product. */
export function funnel({ all, categories, products }, house) {
  const { t } = house;
  const name = ({ productId, title }) => (title ? html`<a href=${href({ place: "products", id: productId })}>${title}</a>` : productId);
  return html`<section class="led" aria-labelledby="led"><h2 id="led">${t("led")}</h2><p class="lead">${t("ledHint")}</p>
    ${all.consulted ? html`<div class="scroll">${table(house, html`<span class="unseen">${t("ledAll")}</span>`, [[t("ledAll"), all]])}</div>
      ${categories.length ? html`<div class="scroll">${table(house, t("category"), categories.slice(0, MOST).map((each) => [each.category, each.led]))}</div>` : nothing}
      <div class="scroll">${table(house, t("ledProduct"), products.slice(0, MOST).map((each) => [name(each), each.led]))}</div>` : html`<p class="none">${t("noneOfIt")}</p>`}</section>`;
}

function table({ t, lang }, of, rows) {
  const step = (led, each, at) => html`<td>${number(led[each], lang)}${at ? html` <small>${percent(share(led[each], led.consulted), lang)}</small>` : nothing}</td>`;
  return html`<table class="funnel"><thead><tr><th scope="col">${of}</th>${STEPS.map((each) => html`<th scope="col">${t(`led_${each}`)}</th>`)}</tr></thead>
    <tbody>${rows.map(([name, led]) => html`<tr><th scope="row">${name}</th>${STEPS.map((each, at) => step(led, each, at))}</tr>`)}</tbody></table>`;
}
