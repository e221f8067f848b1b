import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { icons } from "../shared/icons.js";
import { greeting, questions } from "./opening.js";
import { floorNote } from "./status.js";
import "./message.js";
import "./rating.js";

/** The conversation, oldest first, with what may be done next at its end. */
export function thread(widget, t) {
  const { state, look } = widget;
  return html`<div class="log" role="region" aria-label=${t("title")} tabindex="0" @again=${widget.actions} @confirm=${widget.actions} @rate=${widget.actions}>
      <div class="lines">
        <daogou-message .entry=${greeting(widget, t)} .look=${look}></daogou-message>
        ${repeat(state.entries, ({ key }) => key, (entry) => line(entry, look, t))}
        ${state.typing ? html`<p class="note typing">${t("typing", { by: state.typing.by || t("agent") })}<i></i><i></i><i></i></p>` : nothing}
        ${widget.rating ? html`<daogou-rating .t=${t} ?sent=${widget.rated}></daogou-rating>` : nothing}
        ${chips(widget, t)}
      </div>
    </div>
    ${widget.stick.following ? nothing : html`<button class="latest" aria-label=${t("latest")} @click=${() => widget.stick.toEnd()}>${icons.down}</button>`}`;
}

function line(entry, look, t) {
  if (entry.author === "note") return html`<p class="note">${floorNote(entry, t)}</p>`;
  return html`<daogou-message .entry=${entry} .look=${look}></daogou-message>`;
}

/** Questions to begin with, or the ones the last answer suggests; none while somebody is answering. */
function chips(widget, t) {
  const { state } = widget;
  const last = state.entries.findLast(({ author }) => author !== "note");
  if (state.live || state.floor !== "assistant" || last?.pending) return nothing;
  const next = last ? (last.reply?.suggestions ?? []).map(({ text }) => text) : questions(widget, t);
  if (!next.length) return nothing;
  return html`<div class="chips" role="group" aria-label=${t(last ? "suggestions" : "try")}>
    ${next.slice(0, 4).map((text) => html`<button type="button" @click=${() => widget.say(text)}>${text}</button>`)}
  </div>`;
}
