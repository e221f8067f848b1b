import { html, LitElement, nothing, unsafeCSS } from "lit";
import { DaogouClient } from "../shared/client/client.js";
import { find } from "../shared/client/entries.js";
import base from "../shared/styles/base.css";
import tokens from "../shared/styles/tokens.css";
import { Actions } from "./actions.js";
import { Attention } from "./attention.js";
import { fetchFace, paint } from "./face.js";
import { texts } from "./i18n/index.js";
import { launcher } from "./launcher.js";
import launcherCss from "./launcher.css";
import { Outage } from "./outage.js";
import { PageFollower } from "./page.js";
import { panel } from "./panel.js";
import panelCss from "./panel.css";
import { StickToEnd } from "./scroll.js";
import threadCss from "./thread.css";
import { Visit } from "./visit.js";

/** The chat on a shop's page: a launcher and a panel around a {@link DaogouClient}. */
class DaogouWidget extends LitElement {
  static properties = {
    lang: {},
    opened: { type: Boolean, reflect: true },
    ...Object.fromEntries(["state", "face", "draft", "menuOpen", "rating", "rated", "removing", "announced"].map((name) => [name, { state: true }])),
  };
  static styles = [tokens, base, launcherCss, panelCss, threadCss].map(unsafeCSS);

  constructor() {
    super();
    this.menuOpen = this.opened = false;
    this.actions = new Actions(this);
    this.attention = new Attention();
    this.outage = new Outage(() => this.requestUpdate());
    this.stick = new StickToEnd(this, () => this.renderRoot?.querySelector(".log"));
  }

  configure(config, script) {
    Object.assign(this, { config, script });
    this.follower = new PageFollower(this);
    const { productId, category } = config;
    this.client = new DaogouClient({ ...config, page: { url: location.href, productId, category } });
    this.visit = new Visit(this.client.keep);
    this.draft = this.visit.draft;
    this.client.subscribe((state) => this.#changed(state));
    paint(this, config.accent);
    if (this.visit.opened) this.open({ quietly: true });
    else if (this.visit.waiting) this.client.resume();
  }

  render() {
    const t = texts(this.lang);
    const { base } = this.config;
    this.look = this.#look(t, base);
    return html`<div class="unseen" aria-live="polite">${this.announced}</div>
      ${this.opened ? panel(this, t) : nothing} ${launcher(this, t)}`;
  }

  async open({ quietly } = {}) {
    if (this.opened) return;
    this.opened = this.visit.opened = true;
    this.attention.unread = 0;
    this.client.resume();
    if (!quietly) this.updateComplete.then(() => this.composer.focus());
    this.face ??= await fetchFace(this.config);
    paint(this, this.config.accent ?? this.face.accent);
  }

  close() {
    this.opened = this.visit.opened = this.menuOpen = this.removing = false;
    this.updateComplete.then(() => this.renderRoot.querySelector(".launcher").focus());
  }

  setPage({ productId, category } = {}) {
    Object.assign(this.config, { productId, category });
    this.client.setPage({ url: location.href, productId, category });
    this.requestUpdate();
  }

  say(text) {
    this.draft = this.visit.draft = "";
    this.rating = false;
    this.stick.following = true;
    this.client.lang = this.lang;
    this.client.say(text);
  }

  toggleMenu() {
    this.menuOpen = !this.menuOpen;
    if (this.menuOpen) this.updateComplete.then(() => this.renderRoot.querySelector(".menu button:enabled").focus());
  }

  async remove() {
    try {
      await this.client.forget();
      this.removing = this.rating = this.rated = false;
      this.composer.focus();
    } catch {
      this.removing = "failed";
    }
  }

  get composer() {
    return this.renderRoot.querySelector("daogou-composer");
  }

  /** The reply that is being made, if there is one. */
  get live() {
    return find(this.state.entries, this.state.live);
  }

  /** The same object while nothing changed in it, so that messages are not rendered again for nothing. */
  #look(t, base) {
    if (this.look?.lang === this.lang) return this.look;
    return { t, lang: this.lang, base, origins: [...new Set([location.origin, base])], leave: () => this.visit.left(innerWidth) };
  }

  #changed(state) {
    const helped = this.state?.floor === "agent" && state.floor === "assistant";
    this.state = state;
    if (helped) Object.assign(this, { rating: true, rated: false });
    this.visit.floor = state.floor;
    this.outage.hear(state.connection);
    this.announced = this.attention.notice(state.entries, this.opened) || this.announced;
  }
}

if (!customElements.get("daogou-widget")) customElements.define("daogou-widget", DaogouWidget);
