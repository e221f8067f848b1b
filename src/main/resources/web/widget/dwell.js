/** Seconds between two looks at whether somebody still looks. */
const STEP = 15;
/** Seconds without a sign of life after which nobody is taken to look. */
const STILL = 60;
/** Seconds of looking after which a conversation is begun for who has none, so that the shop may say something. */
const ENOUGH = 45;

const SIGNS = ["pointermove", "pointerdown", "keydown", "scroll", "touchstart"];

/** Tells the shop how long its visitor looks at a product or a category, where the shop has something to say to who does. */
export class Dwell {
  #seconds = 0;
  #alive = 0;

  constructor(widget, { timers = globalThis, target = globalThis, now = Date.now } = {}) {
    Object.assign(this, { widget, timers, target, now });
    widget.addController(this);
  }

  hostConnected() {
    this.#alive = this.now();
    this.sign = () => (this.#alive = this.now());
    SIGNS.forEach((type) => this.target.addEventListener?.(type, this.sign, { passive: true }));
    this.timer = this.timers.setInterval(() => this.step(), STEP * 1000);
  }

  hostDisconnected() {
    SIGNS.forEach((type) => this.target.removeEventListener?.(type, this.sign));
    this.timers.clearInterval(this.timer);
  }

  async step() {
    const { productId, category } = this.widget.config;
    if ((!productId && !category) || this.target.document?.visibilityState === "hidden" || this.now() - this.#alive > STILL * 1000) return;
    this.looks ??= await this.#asked();
    if (!this.looks || this.widget.state.muted) return;
    this.#seconds += STEP;
    const { client } = this.widget;
    if (!client.session.open && this.#seconds < ENOUGH) return;
    const seconds = this.#seconds;
    this.#seconds = 0;
    await client.begin().then(() => client.did({ kind: "dwell", productId, category, seconds })).catch(() => {});
  }

  async #asked() {
    const { base, shop } = this.widget.config;
    try {
      const answer = await fetch(`${base}/api/v1/conversations/outreach?shop=${encodeURIComponent(shop)}`);
      return answer.ok && (await answer.json()).looks;
    } catch {
      return false;
    }
  }
}
