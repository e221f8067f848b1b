import { html, nothing } from "lit";
import { webUrl } from "../shared/links.js";

/** What the visitor looked at and did, the latest last, as an agent asks: where do they come from? */
export function trail({ t, talk, lang }) {
  const steps = talk.trail ?? [];
  if (steps.length < 2) return nothing;
  return html`<div class="fact"><h3>${t("trail")}</h3><ol class="trail">${steps.map((step) => html`<li><time datetime=${step.at}>${clock(step.at, lang)}</time> ${step.kind === "view" ? nothing : html`<b>${t(`step_${step.kind}`)}</b> `}${named(step, t)}</li>`)}</ol></div>`;
}

/** Of a customer for whom the shop has vouched. */
export function orders({ t, talk, lang }) {
  if (!talk.orders?.length) return nothing;
  const day = new Intl.DateTimeFormat(lang === "zh" ? "zh-CN" : "en-GB", { day: "numeric", month: "short" });
  return html`<div class="fact"><h3>${t("orders")}</h3><ul class="trail">${talk.orders.map(({ id, status, placedAt, titles }) => html`<li><b>${id}</b> · ${t(`order_${status}`)}${placedAt ? html` · <time datetime=${placedAt}>${day.format(new Date(placedAt))}</time>` : nothing}<br />${titles.join(lang === "zh" ? "、" : ", ")}</li>`)}</ul></div>`;
}

function named({ title, category, url }, t) {
  const text = title ?? category ?? path(url) ?? t("aPage");
  const safe = url && webUrl(url, location.href);
  return safe && new URL(safe).host === location.host ? html`<a href=${safe} target="_blank" rel="noopener noreferrer">${text}</a>` : text;
}

function path(url) {
  const safe = url && webUrl(url, location.href);
  if (!safe) return null;
  const { host, pathname } = new URL(safe);
  return host === location.host ? pathname : host + pathname;
}

function clock(at, lang) {
  return new Intl.DateTimeFormat(lang === "zh" ? "zh-CN" : "en-GB", { hour: "2-digit", minute: "2-digit" }).format(new Date(at));
}
