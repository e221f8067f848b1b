import { html, nothing } from "lit";
import { ref } from "lit/directives/ref.js";
import { open } from "./dialog.js";

/** A question that is answered with a password. Escape answers with nothing. */
export function secretDialog({ title, text, choices: [[, keep], [, go]], secret: { label, fault }, answer }) {
  const say = (event, value) => {
    event.preventDefault();
    const asked = event.currentTarget.closest("dialog");
    asked.close();
    answer(value);
  };
  return html`<dialog ${ref(open)} aria-labelledby="question" aria-describedby="question-text" @cancel=${(event) => say(event, null)}>
    <form @submit=${(event) => say(event, event.currentTarget.elements.secret.value)}>
      <h2 id="question">${title}</h2>
      <p id="question-text">${text}</p>
      <label class="secret">${label}<input name="secret" type="password" autocomplete="current-password" required autofocus
        aria-invalid=${fault ? "true" : nothing} aria-describedby=${fault ? "question-fault" : nothing} />
        ${fault ? html`<small class="fault" id="question-fault" role="alert">${fault}</small>` : nothing}</label>
      <div class="choices"><button type="button" class="plain" @click=${(event) => say(event, null)}>${keep}</button><button class="primary">${go}</button></div>
    </form>
  </dialog>`;
}
