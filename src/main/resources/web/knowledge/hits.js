import { html, nothing } from "lit";
import { score } from "./dates.js";
import { source } from "./passages.js";
import { badge } from "./states.js";

/** What was found, in its order, with both evidences: how much of the question's rare words, and how near in meaning. */
export function hits({ hits: all = [] }, { t, lang }) {
  if (!all.length) return html`<section><h2>${t("hits")}</h2><p class="none">${t("noHits")}</p></section>`;
  return html`<section aria-labelledby="hits"><h2 id="hits">${t("hits")} <small>${all.length}</small></h2><p class="lead">${t("hitsHint")}</p>
    <div class="scroll" tabindex="0"><table class="list hits"><thead><tr><th scope="col">#</th><th scope="col">${t("passage")}</th><th scope="col">${t("score")}</th><th scope="col">${t("lexical")}</th><th scope="col">${t("semantic")}</th></tr></thead>
      <tbody>${all.map((hit, i) => row(hit, i, t, lang))}</tbody></table></div></section>`;
}

function row({ ref, kind, title, text, score: fused, lexical, cosine, lexicalRank, semanticRank, cited }, i, t, lang) {
  return html`<tr class=${cited ? "cited" : ""}><td>${i + 1}</td>
    <td class="found"><b>${title}</b> ${badge(t(`kind_${kind}`))} ${cited ? badge(t("citedAs", { n: cited }), "good") : nothing}<p class="text">${text}</p><small>${source(ref)}</small></td>
    <td data-label=${t("score")}>${bar(fused, null, t, lang)}</td><td data-label=${t("lexical")}>${bar(lexical, lexicalRank, t, lang)}</td><td data-label=${t("semantic")}>${bar(cosine, semanticRank, t, lang)}</td></tr>`;
}

function bar(share, rank, t, lang) {
  if (share === undefined && !rank) return html`<span class="none">–</span>`;
  const width = Math.max(0, Math.min(1, share ?? 0)) * 100;
  return html`<span class="bar-cell">${share === undefined ? nothing : html`<svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="trough" width="100" height="6"></rect><rect class="fill" width=${width} height="6"></rect></svg><b>${score(share, lang)}</b>`}
    ${rank ? html`<small>${t("rank", { n: rank })}</small>` : nothing}</span>`;
}
