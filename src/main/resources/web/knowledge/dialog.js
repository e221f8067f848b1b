import { html } from "lit";
import { ref } from "lit/directives/ref.js";

/** A question that has to be answered first. Escape answers with nothing. */
export function dialog({ title, text, choices, answer }) {
  const take = (event, name) => {
    event.preventDefault();
    // Closed before it goes, it gives the focus back to where it came from.
    event.currentTarget.closest("dialog").close();
    answer(name);
  };
  return html`<dialog ${ref(open)} aria-labelledby="question" aria-describedby="question-text" @cancel=${(event) => take(event, null)}>
    <h2 id="question">${title}</h2>
    <p id="question-text">${text}</p>
    <div class="choices">${choices.map(([name, label, kind]) => html`<button class=${kind} @click=${(event) => take(event, name)}>${label}</button>`)}</div>
  </dialog>`;
}

export function open(element) {
  // It is given before it stands in the document.
  if (element) queueMicrotask(() => element.isConnected && !element.open && element.showModal());
}
