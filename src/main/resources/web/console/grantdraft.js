import { money } from "../shared/money.js";
import { less, typed } from "./amounts.js";

const SETTLE = 200;
/** Who presses twice by mistake does so faster. */
const PAUSE = 500;
const PIECES = /^[1-9]\d{0,2}$/;
const FIELDS = ["productId", "sku", "quantity", "price"];

/** A price that an agent is about to grant. It is asked twice, since what a visitor was told cannot be taken back. */
export class GrantDraft {
  product = null;
  variants = [];
  sku = "";
  quantity = "1";
  price = "";
  /** What a grant is measured by now, as the service says. */
  limits = null;
  faults = {};
  /** When it was asked whether it is meant, or 0. */
  asked = 0;
  #looked = 0;

  /** `done`: what becomes of the offer once it is made. */
  constructor(desk, done, timers = globalThis) {
    Object.assign(this, { desk, done, timers, cid: desk.cid });
  }

  /** `product`: `{id, title}`, or undefined where none is known yet. */
  async choose(product) {
    Object.assign(this, { product, variants: [], sku: "", limits: null });
    this.#changed();
    if (!product) return;
    const look = this.look();
    const { products = [] } = (await this.desk.trying(() => this.desk.api.products(product.id))) ?? {};
    if (product !== this.product) return;
    this.variants = products.find((each) => each.product.id === product.id)?.variants ?? [];
    await look;
    this.desk.changed();
  }

  /** `name`: sku, quantity or price. */
  set(name, value) {
    this[name] = value;
    this.#changed();
    if (name === "price") return;
    this.timers.clearTimeout(this.settling);
    this.settling = this.timers.setTimeout(() => this.look(), SETTLE);
  }

  /** Asks how far one may go. */
  async look() {
    const { desk, cid, product, sku, quantity } = this;
    const looked = ++this.#looked;
    if (!PIECES.test(quantity)) return this.#fault("quantity", desk.t("grantPieces"));
    try {
      const limits = await desk.api.grantLimits(cid, { productId: product.id, ...(sku && { sku }), quantity });
      if (looked === this.#looked) this.limits = limits;
    } catch (failure) {
      if (looked === this.#looked) this.#refused(failure, null);
    }
    desk.changed();
  }

  /** First asks whether it is meant, then grants. */
  async submit() {
    const { desk, busy, asked } = this;
    if (busy || !this.product || (asked && Date.now() - asked < PAUSE)) return;
    this.busy = true;
    desk.changed();
    await (asked ? this.#grant() : this.#ask());
    this.busy = false;
    desk.changed();
  }

  /** It is not meant after all. */
  back() {
    this.asked = 0;
    this.desk.changed();
  }

  end() {
    this.timers.clearTimeout(this.settling);
    this.#looked++;
  }

  get faulty() {
    return Object.keys(this.faults).length > 0;
  }

  /** The remedy for a price that is too low, or null. */
  get nearest() {
    const { least } = this.limits ?? {};
    return this.faults.price && least && typed(this.price) && less(typed(this.price), least.amount) ? least : null;
  }

  async #ask() {
    this.faults = {};
    await this.look();
    const fault = wrong(this);
    if (fault && !this.faulty) this.#fault("price", this.#said(fault));
    this.asked = this.faulty ? 0 : Date.now();
  }

  async #grant() {
    const { desk, cid, product, sku, quantity, limits } = this;
    const price = { amount: typed(this.price), currency: limits.best.currency };
    this.asked = 0;
    try {
      const offer = await desk.api.grant(cid, { productId: product.id, ...(sku && { sku }), quantity: Number(quantity), price });
      if (cid === desk.cid) await this.done(offer);
    } catch (failure) {
      await this.look();
      this.#refused(failure, wrong(this));
    }
  }

  /** `why`: what is wrong as far as this side can tell, which is said in the agent's language. */
  #refused(failure, why) {
    const [{ field, message } = {}] = failure.problem?.errors ?? [];
    if (why) this.#fault("price", this.#said(why));
    else if (FIELDS.includes(field)) this.#fault(field, message);
    else this.#fault("price", this.desk.sentence(failure));
  }

  #fault(field, text) {
    this.faults = { [field]: text };
    this.desk.changed();
  }

  #said([name, amount]) {
    const { t, lang } = this.desk;
    return t(name, { amount: money(amount, lang) });
  }

  #changed() {
    this.faults = {};
    this.asked = 0;
    this.desk.changed();
  }
}

/** What speaks against a price by the limits that are known: the name of a text with its amount, or null. */
export function wrong({ price, limits }) {
  const amount = typed(price);
  if (!amount) return ["grantNoPrice"];
  if (!limits) return null;
  const { best, least, today } = limits;
  if (!today) return ["grantNoneToday"];
  if (!least) return ["grantNone"];
  if (!less(amount, best.amount)) return ["grantNotLess", best];
  return less(amount, least.amount) ? ["grantTooLow", least] : null;
}
