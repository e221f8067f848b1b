import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { icons as signs } from "../shared/icons.js";
import { number } from "./dates.js";
import { Listing } from "./listing.js";
import { Room } from "./room.js";
import { href } from "./route.js";
import { empty, failed, heading, loading } from "./states.js";

export const PAGE = 50;

/** A room with a list that is searched, filtered and paged, its query in the address. Whoever extends it names `place`, `fetch`, `rows`. */
export class Shelf extends Room {
  constructor(house, route) {
    super(house, route);
    const { shelves } = house;
    if (!shelves.has(route.place)) shelves.set(route.place, new Listing((query) => asked(house, this.constructor, query), () => house.changed()));
    this.listing = shelves.get(route.place);
    this.listing.open(route.query);
  }

  get title() {
    return this.t(this.route.place);
  }

  get busy() {
    return this.listing.busy;
  }

  reopen(route) {
    this.route = route;
    this.listing.open(route.query);
  }

  refresh() {
    this.listing.open();
  }

  again() {
    this.listing.open();
  }

  /** A filter is a step of its own, back undoes it. */
  filter(change) {
    this.house.go({ ...this.route, query: { ...this.listing.query, ...change, offset: undefined } });
  }

  view() {
    const { listing, house, t } = this;
    return html`${heading(this.title, this.actions?.())} ${this.search()}
      ${listing.failure ? failed(house, listing.failure, () => this.again()) : listing.items ? this.#list() : loading(t)}`;
  }

  search() {
    const { listing, t } = this;
    const typed = (event) => listing.type({ q: event.target.value }, (query) => this.house.router.replace({ ...this.route, query }));
    return html`<form class="search" role="search" @submit=${(event) => event.preventDefault()}>
      <label class="find">${signs.search}<span class="unseen">${t("find")}</span>
        <input type="search" name="q" autocomplete="off" placeholder=${t(`find_${this.route.place}`)} .value=${live(listing.query.q ?? "")} @input=${typed} /></label>
      ${this.filters?.() ?? nothing}
    </form>`;
  }

  #list() {
    const { listing, t, house } = this;
    if (!listing.items.length) return listing.narrowed ? empty(t("nothingFound"), t("nothingFoundHint")) : this.none();
    return html`<div class="listed ${listing.busy ? "stale" : ""}">${this.rows(listing.items)}</div>
      <div class="paging"><p role="status">${t("shown", { from: number(listing.offset + 1, house.lang), to: number(listing.offset + listing.items.length, house.lang), total: number(listing.total, house.lang) })}</p>
        ${this.#turn("previous", listing.offset > 0, Math.max(0, listing.offset - PAGE) || undefined)} ${this.#turn("next", Boolean(listing.next), listing.next)}</div>`;
  }

  #turn(name, possible, offset) {
    if (!possible) return html`<span class="plain off" aria-hidden="true">${this.t(name)}</span>`;
    return html`<a class="plain" rel=${name === "next" ? "next" : "prev"} href=${href({ ...this.route, query: { ...this.listing.query, offset } })}>${this.t(name)}</a>`;
  }
}

async function asked(house, { fetch }, query) {
  try {
    return await fetch(house.api, query);
  } catch (failure) {
    house.ended(failure);
    throw failure;
  }
}
