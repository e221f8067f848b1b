/** What is remembered between pages: JSON under a prefix in localStorage, or in memory where the browser forbids that. */
export class Keep {
  #memory = new Map();

  constructor(prefix, storage = safely(() => globalThis.localStorage)) {
    this.prefix = prefix;
    this.storage = storage;
  }

  get(name) {
    const text = safely(() => this.storage.getItem(this.prefix + name)) ?? this.#memory.get(name);
    return text == null ? null : safely(() => JSON.parse(text));
  }

  set(name, value) {
    const text = JSON.stringify(value);
    this.#memory.set(name, text);
    safely(() => this.storage.setItem(this.prefix + name, text));
  }

  remove(name) {
    this.#memory.delete(name);
    safely(() => this.storage.removeItem(this.prefix + name));
  }
}

/** Storage throws when cookies are blocked, in sandboxed frames and when it is full; none of these may stop a conversation. */
function safely(attempt) {
  try {
    return attempt() ?? null;
  } catch {
    return null;
  }
}
