/** A line that is back sooner was no outage to anybody. */
const PATIENCE = 800;
/** How long it is said that all is well again. */
const RELIEF = 2_500;
const TROUBLES = new Set(["connecting", "reconnecting", "offline"]);

/**
 * What is said of the connection: nothing while it holds or blinks, the trouble while it lasts, for a moment that it is over.
 * `said`: null|connecting|reconnecting|offline|back.
 */
export class Outage {
  said = null;

  /** @param onChange called when `said` has changed */
  constructor(onChange, timers = globalThis) {
    Object.assign(this, { onChange, timers });
  }

  hear(connection) {
    if (connection === this.connection) return;
    this.connection = connection;
    if (TROUBLES.has(connection)) this.#worry();
    else this.#relax();
  }

  #worry() {
    if (this.said !== null && this.said !== "back") return this.#say(this.connection);
    if (this.said === "back") this.#cancel();
    this.timer ??= this.timers.setTimeout(() => this.#say(this.connection), PATIENCE);
  }

  #relax() {
    this.#cancel();
    const over = this.connection === "online" && (this.said === "reconnecting" || this.said === "offline");
    this.#say(over ? "back" : null);
    if (over) this.timer = this.timers.setTimeout(() => this.#say(null), RELIEF);
  }

  #say(said) {
    this.#cancel();
    if (said === this.said) return;
    this.said = said;
    this.onChange();
  }

  #cancel() {
    this.timers.clearTimeout(this.timer);
    this.timer = null;
  }
}
