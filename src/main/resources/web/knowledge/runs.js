import { path } from "./api.js";
import { ended, follow } from "./follow.js";

const PAGE = 20;

/** The shop's imports: what there has been, and what is on its way and followed to its end. */
export class Runs {
  list = null;
  #known = new Map();
  #followed = new Map();

  /** @param over hears every run that ended while it was followed */
  constructor(api, { changed, failed, over }) {
    Object.assign(this, { api, changed, failed, over, offset: 0 });
  }

  /** Finds again what another page, or this one before it was left, has begun. */
  async load(offset = this.offset) {
    const { imports, next } = await this.api.get(path("imports", { offset, limit: PAGE }));
    Object.assign(this, { offset, next, list: imports.map(({ importId }) => importId) });
    for (const run of imports) this.#learn(run);
    for (const run of imports) if (!ended(run)) this.follow(run.importId);
    this.changed();
  }

  of(id) {
    return this.#known.get(id);
  }

  /** With all its errors; a list has the first few. */
  async open(id) {
    this.#known.set(id, { ...(await this.api.get(path(["imports", id]))), whole: true });
    if (!ended(this.of(id))) this.follow(id);
    this.changed();
  }

  /** Takes back what the run changed, by a run of its own. @returns its id */
  async undo(id) {
    const { importId } = await this.api.post(path(["imports", id, "undo"]));
    this.follow(importId);
    await this.load(0);
    return importId;
  }

  async follow(id) {
    if (this.#followed.has(id)) return;
    const stop = new AbortController();
    this.#followed.set(id, stop);
    const door = path(["imports", id]);
    const line = { open: (signal) => this.api.open(door, { accept: "text/event-stream", signal }), ask: () => this.api.get(door) };
    try {
      const run = await follow(line, (run) => this.#tell({ ...run, whole: true }), stop.signal);
      if (run) this.over(run);
    } catch (failure) {
      this.failed(failure);
    } finally {
      this.#followed.delete(id);
    }
  }

  end() {
    for (const stop of this.#followed.values()) stop.abort();
    this.#followed.clear();
    this.#known.clear();
    this.list = null;
  }

  #tell(run) {
    this.#known.set(run.importId, run);
    this.changed();
  }

  /** What a list says is no news about a run of which more is known, but for what others did to it. */
  #learn(run) {
    const known = this.of(run.importId);
    this.#known.set(run.importId, known?.whole ? { ...run, errors: known.errors, whole: true } : run);
  }
}
