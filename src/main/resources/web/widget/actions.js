/** What happens when something in the panel is used: the events of its parts, told to the client. */
export class Actions {
  constructor(widget) {
    this.widget = widget;
  }

  handleEvent(event) {
    this[event.type]?.(event);
  }

  say({ detail }) {
    const { tray } = this.widget;
    const pictures = tray.ready;
    tray.sent(pictures);
    this.widget.say(detail.text, pictures);
  }

  /** The link to a picture has ended while it stood here. */
  stale() {
    this.widget.client.relink();
  }

  draft({ detail }) {
    this.widget.draft = this.widget.visit.draft = detail.text;
  }

  typing({ detail }) {
    this.widget.client.typing(detail.on);
  }

  stop() {
    this.widget.client.stop();
  }

  confirm({ detail }) {
    this.widget.client.confirm(detail.callId, detail.yes);
  }

  /** A message that did not arrive is sent again as itself; an answer that broke off is asked for anew. */
  again({ detail: entry }) {
    this.widget.stick.following = true;
    this.widget.client.again(entry.key);
  }

  putAway({ detail: entry }) {
    this.widget.unasked.putAway(entry);
    this.#focus(this.widget.opened ? ".log" : ".launcher");
  }

  /** Wanted no more: this one is put away, too. */
  async noMore({ detail: entry }) {
    const { widget } = this;
    widget.muting = "said";
    try {
      await widget.client.mute(true);
      if (entry) widget.unasked.putAway(entry);
    } catch {
      widget.muting = "failed";
    }
    this.#focus("#unmute");
  }

  /** It has been read that nothing more comes. */
  letBe() {
    this.widget.muting = null;
    this.#focus(".launcher");
  }

  async hearShop() {
    const { widget } = this;
    try {
      await widget.client.mute(false);
      widget.muting = null;
    } catch {
      widget.muting = "failed";
    }
    this.#focus(widget.opened ? ".log" : ".launcher");
  }

  toggleMenu() {
    const { widget } = this;
    widget.menuOpen = !widget.menuOpen;
    if (widget.menuOpen) this.#focus(".menu button:enabled");
  }

  person(words) {
    this.widget.say(words);
    this.widget.composer.focus();
  }

  askRating() {
    this.widget.rating = true;
    this.#focus("daogou-rating");
  }

  askRemoval() {
    this.widget.removing = true;
    this.#focus("#keep");
  }

  keep() {
    this.widget.removing = false;
    this.#focus("#menu-button");
  }

  async remove() {
    const { widget } = this;
    try {
      await widget.client.forget();
      widget.removing = widget.rating = widget.rated = false;
      widget.composer.focus();
    } catch {
      widget.removing = "failed";
    }
  }

  async rate({ detail }) {
    await this.widget.client.rate(detail.score, detail.comment);
    this.widget.rated = true;
    this.widget.composer.focus();
  }

  /** Escape undoes the nearest thing: what lies on top, then the answer that is being given, then the panel. */
  keydown(event) {
    if (event.key !== "Escape" || event.isComposing) return;
    event.stopPropagation();
    const { widget } = this;
    if (widget.removing) this.keep();
    else if (widget.menuOpen) this.#closeMenu();
    else if (widget.live && !widget.live.stopping) widget.client.stop();
    else widget.close();
  }

  #closeMenu() {
    this.widget.menuOpen = false;
    this.#focus("#menu-button");
  }

  /** What was pressed is no longer there: the focus goes where it has led, and not to the page behind. */
  #focus(selector) {
    const { widget } = this;
    widget.updateComplete.then(() => widget.renderRoot.querySelector(selector)?.focus());
  }
}
