import { html, nothing } from "lit";
import { moment } from "./dates.js";
import { href } from "./route.js";
import { badge } from "./states.js";

/** What of a product or an article can be found, each with where it comes from, unless that goes without saying. */
export function passages(all, { t, lang: own }, { why: told = true } = {}) {
  if (!all.length) return html`<p class="none">${t("noPassages")}</p>`;
  return html`<ol class="passages">${all.map(({ kind, lang, title, text, why, ref, embedded, model, validFrom, validTo }) => html`<li>
    <div class="marks">${badge(t(`kind_${kind}`))} ${badge(t(`in_${lang}`))} ${why && told ? html`<span class="why">${t(`why_${why}`)}</span>` : nothing}
      ${embedded === undefined ? nothing : html`<span class="vector" title=${model ?? ""}>${badge(t(embedded ? "embedded" : "notEmbedded"), embedded ? "good" : "warn")}</span>`}</div>
    ${title ? html`<h3 lang=${lang}>${title}</h3>` : nothing}
    <p class="text" lang=${lang}>${text}</p>
    ${ref ? html`<small>${source(ref)}${validity(validFrom, validTo, t, own)}</small>` : nothing}</li>`)}</ol>`;
}

/** `article:returns-zh#2` leads to its article, and a product's to the product. */
export function source(ref) {
  const [, kind, id] = /^(product|article):(.*?)(?:#[^#]*)?$/.exec(ref) ?? [];
  return kind ? html`<a href=${href({ place: `${kind}s`, id })}><code>${ref}</code></a>` : html`<code>${ref}</code>`;
}

function validity(from, to, t, lang) {
  if (!from && !to) return nothing;
  return html` · ${t("valid", { from: from ? moment(from, lang) : "…", to: to ? moment(to, lang) : "…" })}`;
}
