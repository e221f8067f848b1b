import { onSystemTheme, resolved } from "../shared/theme.js";
import { language, served } from "./settings.js";

/** Keeps a widget in the language and theme of the page around it, also when the page changes its mind. */
export class PageFollower {
  constructor(widget) {
    this.widget = widget;
    widget.addController(this);
  }

  hostConnected() {
    this.follow();
    this.observer = new MutationObserver(() => this.follow());
    this.observer.observe(document.documentElement, { attributes: true, attributeFilter: ["lang", "data-theme"] });
    this.stop = onSystemTheme(() => this.follow());
  }

  hostDisconnected() {
    this.observer.disconnect();
    this.stop();
  }

  follow() {
    const { script } = this.widget;
    const { theme } = script.dataset;
    this.widget.lang = served(language(script, document, navigator), this.widget.face?.languages);
    this.widget.dataset.theme = resolved(theme && theme !== "auto" ? theme : document.documentElement.dataset.theme);
  }
}
