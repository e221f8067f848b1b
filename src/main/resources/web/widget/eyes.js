import { lastSeq } from "./attention.js";
import { Sight } from "./sight.js";

/** Follows what of the conversation is before the visitor's eyes: the panel is open, the page in front, the end in view. */
export class Eyes {
  constructor(widget) {
    this.widget = widget;
    this.sight = new Sight(() => widget.opened && document.visibilityState === "visible" && widget.stick.following);
    widget.addController(this);
  }

  hostConnected() {
    document.addEventListener("visibilitychange", this);
  }

  hostDisconnected() {
    document.removeEventListener("visibilitychange", this);
  }

  /** The messages are rendered before anybody can look or press a key again. */
  hostUpdated() {
    const { live, state, visit } = this.widget;
    if (live) this.sight.shows(live.key, live.text.length);
    if (this.sight.looking()) visit.read = Math.max(visit.read, lastSeq(state.entries));
  }

  /** Timers sleep in a page that nobody looks at; whoever comes back should not wait for one. */
  handleEvent() {
    this.widget.requestUpdate();
    if (document.visibilityState === "visible") this.widget.client.reconnect();
  }
}
