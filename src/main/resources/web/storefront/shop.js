import { Keep } from "../shared/keep.js";
import { onSystemTheme, resolved } from "../shared/theme.js";
import { supported } from "../shared/words.js";
import { fetchFace, fetchProduct, fetchProducts } from "./api.js";
import { texts } from "./i18n/index.js";

/** The demo shop's state and the few things a visitor can do with it; `changed` draws it again. */
export class Shop {
  constructor(location, changed) {
    Object.assign(this, { location, keep: new Keep("daogou.shop:") });
    this.productId = /^\/p\/([^/]+)$/.exec(location.pathname)?.[1] && decodeURIComponent(location.pathname.slice(3));
    this.query = "";
    this.category = new URLSearchParams(location.search).get("category") ?? "";
    this.choice = {};
    this.status = "loading";
    // Nothing is drawn before the shop is whole.
    this.changed = () => {};
    this.speak(supported(new URLSearchParams(location.search).get("lang")) ?? this.keep.get("lang") ?? "zh");
    this.dress(this.keep.get("theme") ?? "auto");
    onSystemTheme(() => this.dress(this.theme));
    this.changed = () => changed(this);
  }

  async open() {
    this.changed();
    try {
      const [products, view, face] = await Promise.all([fetchProducts(), this.productId && fetchProduct(this.productId), fetchFace()]);
      Object.assign(this, { products, view, face, status: this.productId && !view ? "missing" : "ready" });
    } catch (failure) {
      this.status = "failed";
    }
    this.changed();
  }

  /** Tries again after a failure. */
  again() {
    this.status = "loading";
    return this.open();
  }

  speak(lang) {
    this.lang = lang;
    this.t = texts(lang);
    this.keep.set("lang", lang);
    document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
    this.changed();
  }

  dress(theme) {
    this.theme = theme;
    this.keep.set("theme", theme);
    document.documentElement.dataset.theme = resolved(theme);
    this.changed();
  }

  get dark() {
    return resolved(this.theme) === "dark";
  }

  search(query) {
    this.query = query;
    this.changed();
  }

  browse(category) {
    this.category = category;
    this.changed();
  }

  choose(option, value) {
    this.choice = { ...this.choice, [option]: value };
    this.picture = null;
    this.changed();
  }

  show(picture) {
    this.picture = picture;
    this.changed();
  }
}
