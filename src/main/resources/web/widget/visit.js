/** Below this width the panel covers the page, and a tapped product should be seen. */
const PHONE = 640;

/** What carries over from page to page: whether the panel is open, the unsent draft, whether a person is being waited for. */
export class Visit {
  constructor(keep) {
    this.keep = keep;
  }

  get opened() {
    return Boolean(this.keep.get("opened"));
  }

  set opened(opened) {
    this.keep.set("opened", opened);
  }

  get draft() {
    return this.keep.get("draft") ?? "";
  }

  set draft(text) {
    this.keep.set("draft", text);
  }

  /** Then the conversation is followed even while the panel is closed. */
  get waiting() {
    return this.keep.get("floor") !== null && this.keep.get("floor") !== "assistant";
  }

  set floor(floor) {
    if (floor !== this.keep.get("floor")) this.keep.set("floor", floor);
  }

  /** The newest event that was on the screen. */
  get read() {
    return this.keep.get("read") ?? 0;
  }

  set read(seq) {
    if (seq !== this.read) this.keep.set("read", seq);
  }

  /** The visitor follows a link out of the conversation. */
  left(width) {
    if (width < PHONE) this.opened = false;
  }
}
