const SETTLE = 150;
/** As many as the service shows with one message. */
export const MOST = 4;

/** Finds what the shop sells, and keeps what is going to be shown with the next reply, by conversation. */
export class Picker {
  found = [];
  active = 0;
  q = "";
  #asked = 0;
  #picked = new Map();

  constructor(api, changed, timers = globalThis) {
    Object.assign(this, { api, changed, timers });
  }

  /** `first`: what the visitor looks at, offered before anything is typed. */
  begin(first) {
    Object.assign(this, { q: "", first });
    this.#look();
  }

  type(q) {
    this.q = q;
    this.timers.clearTimeout(this.settling);
    this.settling = this.timers.setTimeout(() => this.#look(), SETTLE);
  }

  move(by) {
    const { length } = this.found;
    if (length) this.active = (this.active + by + length) % length;
    this.changed();
  }

  /** What goes with the next reply: `[{product, variants, sku}]`. */
  of(cid) {
    return this.#picked.get(cid) ?? [];
  }

  /** False when no more fit, or it is there already. */
  pick(cid, { product, variants }) {
    const picked = this.of(cid);
    if (picked.length >= MOST || picked.some((each) => each.product.id === product.id)) return false;
    this.#keep(cid, [...picked, { product, variants }]);
    return true;
  }

  /** `sku`: one of its variants, or empty for all of them. */
  choose(cid, id, sku) {
    this.#keep(cid, this.of(cid).map((each) => (each.product.id === id ? { ...each, sku: sku || undefined } : each)));
  }

  drop(cid, id) {
    this.#keep(cid, this.of(cid).filter(({ product }) => product.id !== id));
  }

  /** Sent, or given up. */
  clear(cid) {
    this.#picked.delete(cid);
  }

  /** As the service takes them: it looks up everything else by itself. */
  ids(cid) {
    return this.of(cid).map(({ product, sku }) => ({ id: product.id, ...(sku && { sku }) }));
  }

  #keep(cid, picked) {
    this.#picked.set(cid, picked);
    this.changed();
  }

  async #look() {
    const asked = ++this.#asked;
    this.busy = true;
    this.changed();
    try {
      const { products } = await this.api.products(this.q.trim());
      if (asked !== this.#asked) return;
      this.found = this.q.trim() || !this.first ? products : front(products, this.first);
      Object.assign(this, { active: 0, failed: false });
    } catch {
      if (asked === this.#asked) Object.assign(this, { found: [], failed: true });
    }
    if (asked === this.#asked) this.busy = false;
    this.changed();
  }
}

function front(products, first) {
  const known = products.find(({ product }) => product.id === first.id);
  return [known ?? { product: first, variants: [] }, ...products.filter((each) => each !== known)];
}
