import { Keep } from "./keep.js";
import { onSystemTheme, resolved } from "./theme.js";
import { supported } from "./words.js";

/** The language and the theme of one of our own pages: chosen, remembered, and marked on the document for styles and the widget. */
export class Appearance {
  constructor({ prefix, texts, lang }) {
    this.texts = texts;
    this.keep = new Keep(prefix);
    this.#tell(supported(lang) ?? this.keep.get("lang") ?? "zh");
    this.#wear(this.keep.get("theme") ?? "auto");
    onSystemTheme(() => this.dress(this.theme));
  }

  /** Draws the page again; whoever extends this says how. */
  changed() {}

  speak(lang) {
    this.#tell(lang);
    this.keep.set("lang", lang);
    this.changed();
  }

  /** `light`, `dark` or `auto`. */
  dress(theme) {
    this.#wear(theme);
    this.keep.set("theme", theme);
    this.changed();
  }

  get dark() {
    return resolved(this.theme) === "dark";
  }

  #tell(lang) {
    this.lang = lang;
    this.t = this.texts(lang);
    document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  }

  #wear(theme) {
    this.theme = theme;
    document.documentElement.dataset.theme = resolved(theme);
  }
}
