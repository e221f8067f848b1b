import { html, nothing } from "lit";
import { doing } from "./marks.js";

/** Who says it, and what a reply that is being made does. */
export function byline(entry, t) {
  const now = doing(entry, t);
  return html`<div class="by">${author(entry, t)}${now ? html`<span class="doing">${now}</span>` : nothing}</div>`;
}

function author({ author, by, outreach }, t) {
  if (outreach) return html`<b>${t("fromShop")}</b>`;
  if (author === "agent") return html`<b>${by ? `${by} · ${t("agent")}` : t("agent")}</b>`;
  return author === "visitor" ? html`<span class="unseen">${t("you")}</span>` : html`<b>${t(author)}</b>`;
}
