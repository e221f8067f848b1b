import { call } from "../shared/client/http.js";
import { freshId } from "../shared/client/ids.js";

const ROOT = "/api/v1/console";

/** The agent's door. The session is a cookie that scripts cannot read; every write has a JSON body, which other sites cannot send. */
export class ConsoleApi {
  constructor(fetch = globalThis.fetch.bind(globalThis)) {
    this.fetch = fetch;
  }

  whoAmI() {
    return this.#get("session");
  }

  signIn(login, password) {
    return this.#post("session", { login, password });
  }

  signOut() {
    return call(this.fetch, `${ROOT}/session`, { method: "DELETE", body: {} });
  }

  present(available) {
    return call(this.fetch, `${ROOT}/presence`, { method: "PUT", body: { available } });
  }

  queue() {
    return this.#get("queue");
  }

  /** The live and recent ones, the latest first. */
  conversations() {
    return this.#get("conversations?limit=30");
  }

  conversation(cid) {
    return this.#get(`conversations/${encodeURIComponent(cid)}`);
  }

  /** `verb`: claim, release or resolve. */
  act(cid, verb) {
    return this.#post(`conversations/${encodeURIComponent(cid)}/${verb}`, {});
  }

  reply(cid, text, mid = freshId()) {
    return this.#post(`conversations/${encodeURIComponent(cid)}/messages`, { text }, { "Idempotency-Key": mid });
  }

  /** For colleagues; the visitor never sees it. */
  note(cid, text) {
    return this.#post(`conversations/${encodeURIComponent(cid)}/notes`, { text });
  }

  #get(path) {
    return call(this.fetch, `${ROOT}/${path}`);
  }

  #post(path, body, headers) {
    return call(this.fetch, `${ROOT}/${path}`, { method: "POST", body, headers });
  }
}
