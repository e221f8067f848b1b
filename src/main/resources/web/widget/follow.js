import { texts } from "./i18n/index.js";
import { remarks } from "./marks.js";

/** What a change of the conversation means to the widget around it. What is replayed to a returning visitor was news once. */
export function follow(widget, state, cause) {
  const helped = widget.state?.floor === "agent" && state.floor === "assistant" && cause.seq > widget.visit.read;
  widget.state = state;
  if (helped) Object.assign(widget, { rating: true, rated: false });
  if (cause?.t === "@reset") widget.visit.read = 0;
  widget.visit.floor = state.floor;
  widget.outage.hear(state.connection);
  const t = texts(widget.lang);
  widget.announced = widget.attention.notice(state.entries, (entry) => remarks(entry, t)) || widget.announced;
}
