import { html, nothing } from "lit";
import { webUrl } from "../shared/links.js";
import { level } from "./level.js";
import { highest } from "./shape.js";

const narrow = globalThis.matchMedia("(max-width: 1080px)");

/** What an agent reads before the first word: why the conversation came, where the visitor is, what they said in their own words. */
export function context(desk) {
  const { t, talk } = desk;
  const { summary, page, product } = talk;
  return html`<details class="context" aria-label=${t("context")} ?open=${!narrow.matches}>
    <summary>${t("context")}${talk.reason ? ` · ${talk.because[desk.lang] ?? t(talk.reason)}` : ""}</summary>
    ${fact(t("why"), talk.reason ? html`${talk.because[desk.lang] ?? t(talk.reason)}` : null)}
    ${fact(t("price"), level(highest(talk.entries), t))}
    ${fact(t("product"), product?.title ?? summary.productId ?? page.productId)}
    ${fact(t("page"), link(page.url))}
    ${fact(t("ownWords"), summary.ownWords?.length ? html`${summary.ownWords.map((each) => html`<q>${each}</q>`)}` : null)}
    ${fact(t("mood"), summary.mood && summary.mood !== "neutral" ? t(summary.mood) : null)}
    ${fact(t("intent"), summary.intent?.name ? t(`intent_${summary.intent.name}`) : null)}
    ${fact(t("repeats"), summary.repeats ? t("times", { n: summary.repeats }) : null)}
    ${talk.hints.map(({ advice }) => html`<p class="advice">${advice}</p>`)}
  </details>`;
}

function fact(name, value) {
  return value && value !== nothing ? html`<div class="fact"><h3>${name}</h3><div>${value}</div></div>` : nothing;
}

function link(url) {
  const safe = url && webUrl(url, location.href);
  return safe ? html`<a href=${safe} target="_blank" rel="noopener noreferrer">${new URL(safe).pathname}</a>` : null;
}
