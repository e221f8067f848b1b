import { html, nothing } from "lit";
import { out, over } from "./drop.js";
import { icons } from "./icons.js";

const MOST_TRIALS = 10;
const FORM = `{"question": "…", "productId": "…", "expect": ["…"]}`;

/** Where the file of questions is dropped; also a button, for who has no mouse. What is wrong with it is said line by line. */
export function exam(room) {
  const { t, k, sending } = room;
  const choose = (event) => event.currentTarget.parentElement.querySelector("[type=file]").click();
  const chosen = ({ target }) => {
    room.take([...target.files]);
    target.value = "";
  };
  const dropped = (event) => {
    out(event);
    event.preventDefault();
    room.take([...event.dataTransfer.files]);
  };
  return html`<section class="drop-in" aria-label=${t("dropQuestions")}>
    <button class="drop" ?disabled=${sending} @click=${choose} @dragover=${over} @dragenter=${over} @dragleave=${out} @drop=${dropped}>
      ${icons.evaluations}<b>${t(sending ? "sendingQuestions" : "dropQuestionsHere")}</b><span>${t("questionsFormat")} <code>${FORM}</code></span></button>
    <input type="file" hidden accept=".jsonl,.ndjson,.json,.txt" @change=${chosen} />
    <div class="order exam">
      <label class="trials"><span>${t("trials")}</span> <select name="k" @change=${(event) => (room.k = Number(event.target.value))}>
        ${Array.from({ length: MOST_TRIALS }, (_, i) => html`<option value=${i + 1} ?selected=${i + 1 === k}>${i + 1}</option>`)}</select> <span>${t("trialsTimes")}</span></label>
      <small>${t("trialsHint")}</small>
      ${room.list.length ? room.exampleButton() : nothing}
    </div>
    ${room.refusal ? refused(room) : nothing}
  </section>`;
}

function refused({ t, house, refusal, file }) {
  const faults = (refusal.status === 400 && refusal.problem.errors?.filter(({ line }) => line)) || [];
  if (!faults.length) return html`<p class="fault" role="alert">${house.sentence(refusal)}</p>`;
  return html`<div class="bad-lines" role="alert"><h2>${t("badLines", { name: file.name, n: faults.length })}</h2><p class="lead">${t("badLinesHint")}</p>
    <div class="scroll" tabindex="0"><table class="list rejected-rows"><thead><tr><th scope="col">${t("line")}</th><th scope="col">${t("fieldName")}</th><th scope="col">${t("reason")}</th></tr></thead>
      <tbody>${faults.map(({ line, field, message }) => html`<tr><td class="line-no">${line}</td><td>${field ? html`<code>${field}</code>` : "–"}</td><td class="reason">${message}</td></tr>`)}</tbody></table></div></div>`;
}
