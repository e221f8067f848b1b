/** Nearer to the end than this, a reader follows the conversation. */
const NEAR = 80;

/** Keeps the newest line in view for a reader who is there, and leaves alone one who has scrolled back. */
export class StickToEnd {
  following = true;

  constructor(host, log) {
    this.host = host;
    this.log = log;
    host.addController(this);
  }

  hostUpdated() {
    const log = this.log();
    if (!log) {
      this.following = true;
    } else if (log !== this.watched) {
      this.watched = log;
      log.addEventListener("scroll", () => this.#scrolled(log), { passive: true });
      new ResizeObserver(() => this.#stick(log)).observe(log.firstElementChild);
    }
    if (log) this.#stick(log);
  }

  toEnd() {
    this.following = true;
    this.watched?.scrollTo({ top: this.watched.scrollHeight, behavior: "smooth" });
    this.host.requestUpdate();
  }

  #stick(log) {
    if (this.following) log.scrollTop = log.scrollHeight;
  }

  #scrolled(log) {
    const following = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
    if (following === this.following) return;
    this.following = following;
    this.host.requestUpdate();
  }
}
