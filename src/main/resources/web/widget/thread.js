import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { blank } from "../shared/client/standing.js";
import { icons } from "../shared/icons.js";
import { chips } from "./chips.js";
import { greeting } from "./opening.js";
import { floorNote } from "./status.js";
import { mutedNote } from "./teaser.js";
import "./message.js";
import "./rating.js";

/** The conversation, oldest first, with what may be done next at its end. */
export function thread(widget, t) {
  const { state, look, actions } = widget;
  const entries = state.entries.filter((entry) => !blank(entry) && !widget.unasked.isAway(entry));
  return html`<div class="log" role="region" aria-label=${t("title")} tabindex="0" @again=${actions} @confirm=${actions} @rate=${actions} @stale=${actions} @putAway=${actions} @noMore=${actions}>
      <div class="lines">
        <daogou-message .entry=${greeting(widget, t)} .look=${look}></daogou-message>
        ${repeat(entries, ({ key }) => key, (entry) => line(entry, widget, t))}
        ${state.typing ? html`<p class="note typing">${t("typing", { by: state.typing.by || t("agent") })}<i></i><i></i><i></i></p>` : nothing}
        ${widget.rating ? html`<daogou-rating .t=${t} ?sent=${widget.rated}></daogou-rating>` : nothing}
        ${mutedNote(widget, t)} ${chips(widget, entries, t)}
      </div>
    </div>
    ${widget.stick.following ? nothing : html`<button class="latest" aria-label=${t("latest")} @click=${() => widget.stick.toEnd()}>${icons.down}</button>`}`;
}

/** Only a message on its way is told how the line is: the others need not be rendered again for that. */
function line(entry, { look, state }, t) {
  if (entry.author === "note") return html`<p class="note">${floorNote(entry, t)}</p>`;
  return html`<daogou-message .entry=${entry} .look=${look} .line=${entry.pending ? state.connection : null}></daogou-message>`;
}
