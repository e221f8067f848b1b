import { html, nothing } from "lit";

/** How price-sensitive, as a badge; what gave it away shows on hover and focus. */
export function level(name, t, signals = []) {
  if (!name || name === "none") return nothing;
  if (!signals.length) return html`<span class="level ${name}">${t(name)}</span>`;
  return html`<span class="level ${name}" tabindex="0">${t(name)}
    <span class="signals" role="tooltip">${signals.map(({ kind, span, weight }) => html`<span><q>${span}</q> ${t(`signal_${kind}`)} <small>${weight}</small></span>`)}</span>
  </span>`;
}
