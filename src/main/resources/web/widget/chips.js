import { html, nothing } from "lit";
import { standings } from "../shared/client/standing.js";
import { questions } from "./opening.js";

/** Questions to begin with, or the ones the last answer suggests; none while somebody is answering, or waits for the visitor's own word. */
export function chips(widget, entries, t) {
  const { state } = widget;
  const last = entries.findLast(({ author, outreach }) => author !== "note" && !outreach);
  if (state.live || state.floor !== "assistant" || last?.pending || asks(last)) return nothing;
  const next = last ? (last.reply?.suggestions ?? []).map(({ text }) => text) : questions(widget, t);
  if (!next.length) return nothing;
  return html`<div class="chips" role="group" aria-label=${t(last ? "suggestions" : "try")}>
    ${next.slice(0, 4).map((text) => html`<button type="button" @click=${() => widget.say(text)}>${text}</button>`)}
  </div>`;
}

function asks(last) {
  return last && standings(last).some(({ stands }) => stands === "asks" || stands === "busy");
}
