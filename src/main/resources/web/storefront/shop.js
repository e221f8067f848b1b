import { Appearance } from "../shared/appearance.js";
import { fetchFace, fetchProduct, fetchProducts } from "./api.js";
import { texts } from "./i18n/index.js";

/** A shop that has just been started is filled while it is looked at; one that stays empty has nothing to sell. */
const LOOK_AGAIN_MS = 1000;
const LOOKS = 60;

/** The demo shop's state and the few things a visitor can do with it; `draw` shows it. */
export class Shop extends Appearance {
  constructor({ pathname, search }, draw) {
    const asked = new URLSearchParams(search);
    super({ prefix: "daogou.shop:", texts, lang: asked.get("lang") });
    if (asked.has("lang")) this.keep.set("lang", this.lang);
    const [, id] = /^\/p\/([^/]+)$/.exec(pathname) ?? [];
    Object.assign(this, { draw, status: "loading", query: "", choice: {}, category: asked.get("category") ?? "" });
    this.productId = id && decodeURIComponent(id);
  }

  changed() {
    this.draw(this);
  }

  async open() {
    this.#become({ status: "loading" });
    await this.#look(LOOKS);
  }

  async #look(looks) {
    try {
      const [products, view, face] = await Promise.all([fetchProducts(), this.productId && fetchProduct(this.productId), fetchFace()]);
      if (products.length) {
        this.#become({ products, view, face, status: this.productId && !view ? "missing" : "ready" });
      } else {
        this.#become({ face, status: looks ? "filling" : "empty" });
        if (looks) setTimeout(() => this.#look(looks - 1), LOOK_AGAIN_MS);
      }
    } catch {
      this.#become({ status: "failed" });
    }
  }

  search(query) {
    this.#become({ query });
  }

  browse(category) {
    this.#become({ category });
  }

  choose(option, value) {
    this.#become({ choice: { ...this.choice, [option]: value }, picture: null });
  }

  show(picture) {
    this.#become({ picture });
  }

  #become(change) {
    Object.assign(this, change);
    this.changed();
  }
}
