import { call, Refusal } from "../shared/client/http.js";

const ROOT = "/api/v1/shop/";

/** The merchant's door, opened by a lent key alone: no cookie is ever sent there. */
export class KnowledgeApi {
  constructor(key, fetch = globalThis.fetch.bind(globalThis)) {
    this.key = key;
    this.fetch = fetch;
  }

  /** `path` is made by {@link path}. `root`: for what is not below the shop's door. */
  get(path, { root = ROOT, ...options } = {}) {
    return this.#opened((token) => call(this.fetch, root + path, { token, credentials: "omit", ...options }));
  }

  post(path, body = {}, options) {
    return this.get(path, { method: "POST", body, ...options });
  }

  put(path, body) {
    return this.get(path, { method: "PUT", body });
  }

  remove(path) {
    return this.get(path, { method: "DELETE" });
  }

  /** The answer as it comes, for what is long: an event stream, a file. */
  open(path, { accept, signal } = {}) {
    return this.#opened(async (token) => {
      const headers = { Authorization: `Bearer ${token}`, ...(accept && { Accept: accept }) };
      const response = await this.fetch(ROOT + path, { headers, signal, credentials: "omit" });
      if (!response.ok) throw new Refusal(response.status, (await response.json().catch(() => null)) ?? {});
      return response;
    });
  }

  /** A file as a body, see {@link send}. */
  upload(send, path) {
    return this.#opened((token) => send(ROOT + path, token));
  }

  /** A key that is refused has ended early, with its session or its role: another is asked for once, and says so. */
  async #opened(work) {
    const token = await this.key.secret();
    try {
      return await work(token);
    } catch (failure) {
      if (failure.status !== 401) throw failure;
      this.key.refused(token);
      return work(await this.key.secret());
    }
  }
}

/** An address: parts are escaped, what is asked for nothing is left out. */
export function path(parts, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== "");
  return [].concat(parts).map(encodeURIComponent).join("/") + (given.length ? `?${new URLSearchParams(given)}` : "");
}
