import { html } from "lit";
import { failed, loading } from "./states.js";

/** One page of the house: what it needs, what it shows, and whether it may be left. */
export class Room {
  constructor(house, route) {
    Object.assign(this, { house, route });
  }

  get t() {
    return this.house.t;
  }

  get api() {
    return this.house.api;
  }

  /** Whether leaving would lose something. */
  get dirty() {
    return false;
  }

  leave() {
    this.left = true;
  }

  /** Asked again by the button that a failure shows. */
  async load(work) {
    Object.assign(this, { work, failure: null, ready: false });
    try {
      await work();
      this.ready = true;
    } catch (failure) {
      if (!this.house.ended(failure)) this.failure = failure;
    }
    if (!this.left) this.house.changed();
  }

  /** The head stays the same element from first to last, since it holds the focus. */
  view() {
    return html`${this.head()} ${this.failure ? failed(this.house, this.failure, () => this.again()) : this.ready ? this.content() : loading(this.t)}`;
  }

  again() {
    this.load(this.work);
    this.house.changed();
  }
}
