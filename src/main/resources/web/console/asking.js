import { html, nothing } from "lit";
import { prose } from "../shared/prose/prose.js";
import { intoBox } from "./intobox.js";
import { asSaid } from "./said.js";

/** The agent asks what the assistant would be asked, about the product in view. The visitor sees nothing of it. */
export function asking(desk) {
  const { t, aside } = desk;
  const submit = (event) => {
    event.preventDefault();
    const { question } = event.target.elements;
    if (question.value.trim()) aside.ask(question.value.trim());
  };
  return html`<section class="asking" aria-label=${t("askKnowledge")}>
    <form @submit=${submit}><label>${t("askKnowledge")}
      <input name="question" maxlength="1000" autocomplete="off" placeholder=${t("askPlaceholder")} .value=${aside.asked?.question ?? ""} /></label>
      <button class="plain" ?disabled=${aside.asked?.busy}>${t("askNow")}</button></form>
    <div role="status" aria-busy=${Boolean(aside.asked?.busy)}>${aside.asked ? answer(desk, aside.asked) : nothing}</div>
  </section>`;
}

function answer(desk, { busy, failure, reply }) {
  const { t, talk, aside } = desk;
  if (busy) return html`<p class="none">${t("askLooking")}</p>`;
  if (failure) return html`<p class="fault">${failure}</p>`;
  const close = html`<button class="link" @click=${() => aside.forgetAnswer()}>${t("askClose")}</button>`;
  if (reply.answeredBy === "handoff") return html`<p class="none">${t("askNothing")}</p>${close}`;
  return html`<div class="told-answer prose">${prose(reply.text, { citations: reply.citations, allowed: { origins: [location.origin] }, label: t })}</div>
    <p class="sources">${reply.citations.map(({ n, title }) => html`<span>[${n}] ${title}</span> `)}</p>
    ${talk.mine && reply.answeredBy !== "ask" ? html`<button class="plain insert-answer" @click=${() => intoBox(desk, asSaid(reply.text))}>${t("insertDraft")}</button>` : nothing} ${close}`;
}
