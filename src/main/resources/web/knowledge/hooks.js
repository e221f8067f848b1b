import { path } from "./api.js";

const LOOK = 5_000;
const PAGE = 20;
export const EVENTS = ["message.created", "handoff.requested", "conversation.resolved", "hint.created", "outreach.paused"];

/** The shop's webhooks, and what may be done with them. Looked at again and again while one is on. */
export class Hooks {
  list = [];
  ready = false;
  /** What is in the form: `{id, fields, faults}`, without id for a new one; or null. */
  wish = null;
  /** A secret that was just made: `{id, secret}`; told once, so it stays until it is put away. */
  told = null;
  /** How tests went, by webhook: `"running"` or the door's answer. */
  tests = new Map();
  /** The deliveries that are looked at: `{id, state, list, next}`, or null. */
  open = null;
  #looking;

  constructor(api, changed, timers = globalThis) {
    Object.assign(this, { api, changed, timers });
  }

  async load() {
    const { webhooks } = await this.api.get("webhooks");
    Object.assign(this, { list: webhooks, ready: true });
    if (this.open && !webhooks.some(({ id }) => id === this.open.id)) this.open = null;
    this.#lookAgain();
    this.changed();
  }

  write(hook) {
    this.wish = { id: hook?.id, fields: { url: "", events: EVENTS, on: true, ...hook }, faults: {} };
    this.changed();
  }

  set(name, value) {
    const { wish } = this;
    wish.fields = { ...wish.fields, [name]: value };
    delete wish.faults[name];
    this.changed();
  }

  close() {
    this.wish = null;
    this.changed();
  }

  /** @returns whether it was saved, and not refused beside its fields */
  async save() {
    const { wish } = this;
    const body = fields(wish.fields);
    try {
      if (wish.id) await this.api.put(path(["webhooks", wish.id]), body);
      else await this.#add(body);
    } catch (failure) {
      const named = (failure.status === 400 && failure.problem.errors) || [];
      if (!named.length) throw failure;
      wish.faults = Object.fromEntries(named.map(({ field, message }) => [field, message]));
      this.changed();
      return false;
    }
    if (this.wish === wish) this.wish = null;
    await this.load();
    return true;
  }

  async turn(hook, on) {
    await this.api.put(path(["webhooks", hook.id]), fields({ ...hook, on }));
    await this.load();
  }

  async remove(id) {
    await this.api.remove(path(["webhooks", id]));
    if (this.told?.id === id) this.told = null;
    await this.load();
  }

  async renewSecret(id) {
    this.told = { id, ...(await this.api.post(path(["webhooks", id, "secret"]))) };
    this.changed();
  }

  putAway() {
    this.told = null;
    this.changed();
  }

  async test(id) {
    this.tests.set(id, "running");
    this.changed();
    try {
      this.tests.set(id, await this.api.post(path(["webhooks", id, "test"])));
    } catch (failure) {
      this.tests.delete(id);
      throw failure;
    } finally {
      this.changed();
    }
  }

  /** Shows deliveries of one state, or shuts them when they are shown. */
  async look(id, state) {
    const shut = this.open?.id === id && !state;
    if (shut) this.open = null;
    await this.load();
    if (!shut) this.open = await this.#page(id, state ?? this.#worst(id));
    this.changed();
  }

  async more() {
    const { id, state, list, next } = this.open;
    const page = await this.#page(id, state, next);
    this.open = { ...page, list: [...list, ...page.list] };
    this.changed();
  }

  async replay(id, delivery) {
    await this.api.post(path(["webhooks", id, "deliveries", delivery, "replay"]));
    await this.#again();
  }

  /** @returns how many dead ones are tried again */
  async replayAll(id) {
    const { replayed } = await this.api.post(path(["webhooks", id, "replay"]));
    await this.#again();
    return replayed;
  }

  async drop(id, delivery) {
    await this.api.remove(path(["webhooks", id, "deliveries", delivery]));
    await this.#again();
  }

  end() {
    this.timers.clearTimeout(this.#looking);
    this.ended = true;
  }

  async #add(body) {
    const { webhook, secret } = await this.api.post("webhooks", body);
    this.told = { id: webhook.id, secret };
  }

  async #again() {
    if (this.open) this.open = await this.#page(this.open.id, this.open.state);
    await this.load();
  }

  #worst(id) {
    const { dead, waiting } = this.list.find((hook) => hook.id === id) ?? {};
    return dead ? "dead" : waiting ? "waiting" : "done";
  }

  async #page(id, state, before) {
    const { deliveries, next } = await this.api.get(path(["webhooks", id, "deliveries"], { state, before, limit: PAGE }));
    return { id, state, list: deliveries, next };
  }

  #lookAgain() {
    this.timers.clearTimeout(this.#looking);
    if (this.ended || !this.list.some(({ on }) => on)) return;
    this.#looking = this.timers.setTimeout(() => this.#again().catch(() => this.#lookAgain()), LOOK);
  }
}

/** How a webhook fares, in one word, and how bad that is. */
export function stands({ on, goneAt, waiting, dead, problem }) {
  if (!on) return goneAt ? ["gone", "bad"] : ["off", ""];
  if (dead) return ["held", "bad"];
  return problem && waiting ? ["failing", "warn"] : ["fine", "good"];
}

function fields({ url, events, on }) {
  return { url: url.trim(), events, on };
}
