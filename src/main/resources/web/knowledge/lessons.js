import { path } from "./api.js";
import { lineFaults, wholeFaults } from "./topicfaults.js";
import { read } from "./topictable.js";

const EXAMPLES = "intents/examples";
const TOPICS = "intents/topics";
const LOOK = 700;

/** What the shop teaches: its topics, how far they are learnt, what is being written to them, and how a sentence is read. */
export class Lessons {
  topics = [];
  languages = [];
  ready = false;
  /** What is in the form: `{text, mode, faults}`, or null. `faults`: `[{line, name, values}]`, or with the service's `message`. */
  draft = null;
  /** The sentences of the topics that are open, by topic. */
  open = new Map();
  /** What is tried: `{text, reading}`. */
  tried = { text: "", reading: null };
  #looking;

  constructor(api, changed, timers = globalThis) {
    Object.assign(this, { api, changed, timers });
  }

  get learning() {
    return this.languages.filter(({ state }) => state === "learning");
  }

  async load() {
    this.#shows(await this.api.get(path(TOPICS.split("/"))));
  }

  write() {
    this.draft = { text: "", mode: "add", faults: [] };
    this.changed();
  }

  set(name, value) {
    Object.assign(this.draft, { [name]: value, faults: name === "text" ? this.draft.faults : [] });
    this.changed();
  }

  close() {
    this.draft = null;
    this.changed();
  }

  /** @returns how to take it back, or null when something is wrong with it: then nothing of it is taught */
  async teach() {
    const { draft } = this;
    const lines = read(draft.text);
    draft.faults = lineFaults(lines);
    if (draft.faults.length) return this.changed(), null;
    const before = this.topics.length ? (await this.api.get(EXAMPLES)).examples : [];
    draft.faults = wholeFaults(lines.rows, draft.mode === "add" ? before : []);
    if (draft.faults.length) return this.changed(), null;
    const examples = lines.rows.map(({ text, label, intent }) => ({ text, label, ...(intent && { intent }) }));
    draft.sending = true;
    this.changed();
    try {
      this.#shows(await (draft.mode === "add" ? this.api.post(EXAMPLES, { examples }) : this.api.put(EXAMPLES, { examples })));
    } catch (failure) {
      draft.faults = refused(failure, lines.rows);
      return null;
    } finally {
      draft.sending = false;
      this.changed();
    }
    if (this.draft === draft) this.draft = null;
    return { n: examples.length, back: () => this.#restore(before) };
  }

  /** @returns how to take it back */
  async forget(label) {
    const { examples } = await this.api.remove(path(TOPICS.split("/"), { label }));
    await this.load();
    return () => this.#again(this.api.post(EXAMPLES, { examples }));
  }

  /** @returns how to take it back */
  async forgetAll() {
    const { examples } = await this.api.get(EXAMPLES);
    await this.api.remove(EXAMPLES);
    await this.load();
    return () => this.#restore(examples);
  }

  /** Shows the sentences of a topic, or shuts them. */
  async look(label) {
    if (this.open.delete(label)) return this.changed();
    this.open.set(label, await this.#sentences(label));
    this.changed();
  }

  /** Another sentence is being written: what was read of the last one says nothing about it. */
  asks(text) {
    this.tried = { text, reading: null };
    this.changed();
  }

  async try(text) {
    const { items } = await this.api.post("intents", { texts: [text] }, { root: "/api/v1/" });
    if (this.tried.text.trim() === text) this.tried.reading = items[0];
    this.changed();
  }

  end() {
    this.timers.clearTimeout(this.#looking);
    this.ended = true;
  }

  async #sentences(label) {
    return (await this.api.get(path(EXAMPLES.split("/"), { label }))).examples.map(({ text }) => text);
  }

  async #restore(examples) {
    await this.#again(examples.length ? this.api.put(EXAMPLES, { examples }) : this.api.remove(EXAMPLES));
  }

  async #again(work) {
    await work;
    await this.load();
  }

  #shows({ topics, languages }) {
    Object.assign(this, { topics, languages, ready: true, tried: { ...this.tried, reading: null } });
    // What was open may have other sentences by now.
    this.open.clear();
    this.#follow();
    this.changed();
  }

  /** Looked at again while something is learnt, which nothing else tells. */
  #follow() {
    this.timers.clearTimeout(this.#looking);
    if (this.ended || !this.learning.length) return;
    this.#looking = this.timers.setTimeout(() => this.#progress().catch(() => this.#follow()), LOOK);
  }

  async #progress() {
    const { topics, languages } = await this.api.get(path(TOPICS.split("/")));
    Object.assign(this, { topics, languages });
    this.#follow();
    this.changed();
  }
}

/** The service counts what it was sent; its writer counts lines. @throws the failure when it is of another kind */
function refused(failure, rows) {
  const named = (failure.status === 400 && failure.problem.errors) || [];
  if (!named.length) throw failure;
  return named.map(({ line, message }) => ({ line: rows[line - 1]?.line ?? null, message }));
}
