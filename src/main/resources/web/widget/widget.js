import { html, LitElement, nothing, unsafeCSS } from "lit";
import { DaogouClient } from "../shared/client/client.js";
import { find } from "../shared/client/entries.js";
import base from "../shared/styles/base.css";
import tokens from "../shared/styles/tokens.css";
import { Actions } from "./actions.js";
import { Attention, unread } from "./attention.js";
import { Eyes } from "./eyes.js";
import { fetchFace, paint } from "./face.js";
import { follow } from "./follow.js";
import { texts } from "./i18n/index.js";
import { launcher } from "./launcher.js";
import launcherCss from "./launcher.css";
import { lookOf } from "./look.js";
import { Outage } from "./outage.js";
import { PageFollower } from "./page.js";
import { Tray } from "../shared/pictures/tray.js";
import { panel } from "./panel.js";
import panelCss from "./panel.css";
import { teaser } from "./teaser.js";
import { Unasked } from "./unasked.js";
import unaskedCss from "./unasked.css";
import { Dwell } from "./dwell.js";
import { StickToEnd } from "./scroll.js";
import threadCss from "./thread.css";
import { Visit } from "./visit.js";

/** The chat on a shop's page: a launcher and a panel around a {@link DaogouClient}. */
class DaogouWidget extends LitElement {
  static properties = {
    lang: {},
    opened: { type: Boolean, reflect: true },
    ...Object.fromEntries(["state", "face", "draft", "menuOpen", "rating", "rated", "removing", "announced", "muting"].map((name) => [name, { state: true }])),
  };
  static styles = [tokens, base, launcherCss, panelCss, threadCss, unaskedCss].map(unsafeCSS);

  constructor() {
    super();
    this.menuOpen = this.opened = false;
    this.actions = new Actions(this);
    this.attention = new Attention();
    this.outage = new Outage(() => this.requestUpdate());
  }

  configure(config, script) {
    Object.assign(this, { config, script });
    this.follower = new PageFollower(this);
    this.stick = new StickToEnd(this, () => this.renderRoot?.querySelector(".log"));
    this.eyes = new Eyes(this);
    const { productId, category } = config;
    const seen = (tid) => this.eyes.sight.seen(tid);
    this.client = new DaogouClient({ ...config, page: { url: location.href, productId, category }, seen });
    this.tray = new Tray({ sendUp: (file) => this.client.sendUp(file), changed: () => this.requestUpdate() });
    this.visit = new Visit(this.client.keep);
    this.unasked = new Unasked(this.client, () => this.requestUpdate());
    this.dwell = new Dwell(this);
    this.draft = this.visit.draft;
    this.client.subscribe((state, cause) => follow(this, state, cause));
    paint(this, config.accent);
    if (this.visit.opened) this.open({ quietly: true });
    else if (this.visit.waiting) this.client.resume();
  }

  render() {
    const t = texts(this.lang);
    this.look = lookOf(this, t);
    return html`<div class="unseen" aria-live="polite">${this.announced}</div>
      ${this.opened ? panel(this, t) : teaser(this, t)} ${launcher(this, t)}`;
  }

  updated() {
    this.unasked.shown(this.opened ? this.state.entries : [this.unasked.news(this.state.entries, this.visit.read)]);
  }

  async open({ quietly } = {}) {
    if (this.opened) return;
    this.opened = this.visit.opened = true;
    this.client.resume();
    if (!quietly) this.updateComplete.then(() => this.composer.focus());
    this.face ??= await fetchFace(this.config);
    this.follower.follow();
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

  say(text, pictures = []) {
    this.draft = this.visit.draft = "";
    this.rating = false;
    this.unasked.followed(this.state.entries.at(-1));
    this.client.lang = this.lang;
    this.client.say(text, undefined, pictures);
    this.stick.following = true;
  }

  get composer() {
    return this.renderRoot.querySelector("daogou-composer");
  }

  /** The reply that is being made, if there is one. */
  get live() {
    return find(this.state.entries, this.state.live);
  }

  get unread() {
    return this.opened ? 0 : unread(this.state.entries, this.visit.read);
  }
}

if (!customElements.get("daogou-widget")) customElements.define("daogou-widget", DaogouWidget);
