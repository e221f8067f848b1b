import { html, nothing } from "lit";
import { ref } from "lit/directives/ref.js";

/** What may be put into the box, above it: `{label, empty, items: [{id, name, title, text}], active}`. */
export function choiceList({ label, empty, items, active }, choose) {
  if (!items.length) return html`<p class="choices none" role="status">${empty}</p>`;
  return html`<ul class="choices" id="choices" role="listbox" aria-label=${label}>
    ${items.map((item, at) => choice(item, at, at === active, choose))}
  </ul>`;
}

/** Not on click: the box would lose the focus first. */
function choice({ id, name, title, text }, at, active, choose) {
  const take = (event) => {
    event.preventDefault();
    choose(id);
  };
  return html`<li id="choice-${at}" role="option" aria-selected=${active} @pointerdown=${take} ${active ? ref(show) : nothing}>
    <b>${name}</b> <span>${title}</span><small>${text}</small></li>`;
}

function show(element) {
  element?.scrollIntoView({ block: "nearest" });
}

/** What a key does to an open list, or null: `{move}`, `{take: true}`, `{shut: true}`. Never while an input method chooses. */
export function choiceKey({ key, isComposing, keyCode, altKey, ctrlKey, metaKey, shiftKey }) {
  if (isComposing || keyCode === 229 || altKey || ctrlKey || metaKey || shiftKey) return null;
  return { ArrowDown: { move: 1 }, ArrowUp: { move: -1 }, Enter: { take: true }, Tab: { take: true }, Escape: { shut: true } }[key] ?? null;
}
