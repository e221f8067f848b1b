import { href, parse, same } from "./route.js";

/** The address and the page keep step, both ways. Entries are numbered, so that an unfinished page can refuse to be left. */
export class Router {
  route = null;
  #at = 0;
  #returning = false;
  #scrolls = new Map();

  /**
   * @param show draws a route, or only another search of what is shown, and answers when it is drawn
   * @param stay told how to go on; answers whether the page must not be left yet
   */
  constructor({ show, stay }) {
    Object.assign(this, { show, stay });
  }

  start() {
    if (!this.route) {
      history.scrollRestoration = "manual";
      addEventListener("hashchange", () => this.#arrived());
    }
    this.#at = history.state?.at ?? 0;
    history.replaceState({ at: this.#at }, "");
    this.#open(parse(location.hash), true);
  }

  go(route) {
    location.hash = href(route);
  }

  /** Another address for what is shown already: a search that goes on. */
  replace(route) {
    this.route = route;
    history.replaceState({ at: this.#at }, "", href(route));
  }

  async #arrived() {
    if (this.#returning) {
      this.#returning = false;
      return;
    }
    const known = history.state?.at;
    const to = known ?? this.#at + 1;
    const from = this.#at;
    const wanted = location.hash;
    const resume = () => (known === undefined ? (location.hash = wanted) : history.go(to - from));
    if (this.stay(resume)) {
      this.#returning = true;
      history.go(from - to);
      return;
    }
    this.#scrolls.set(from, scrollY);
    this.#at = to;
    if (known === undefined) history.replaceState({ at: to }, "");
    await this.#open(parse(location.hash));
    scrollTo(0, known === undefined ? 0 : (this.#scrolls.get(to) ?? 0));
  }

  /** Who hears the page instead of seeing it is told where they are: the heading has the focus. */
  async #open(route, first = false) {
    const stays = !first && same(route, this.route);
    this.route = route;
    await this.show(route, stays);
    if (!first && !stays) document.querySelector("main h1")?.focus({ preventScroll: true });
  }
}
