import { html, nothing } from "lit";
import { day } from "./dates.js";

/** The shop's running promotions that touch this product. */
export function promotions({ t, lang, view }) {
  const running = view.promotions ?? [];
  if (!running.length) return nothing;
  return html`<ul class="promotions" aria-label=${t("promotions")}>
    ${running.map((each) => html`<li><b>${(lang === "en" && each.translations?.en?.title) || each.title}</b>${each.to ? html` <small>${t("until", { date: day(each.to, lang) })}</small>` : nothing}</li>`)}
  </ul>`;
}
