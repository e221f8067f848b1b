import { call } from "../client/http.js";
import { signInShop } from "./shop.js";

const ROOT = "/api/v1/console";

/** An agent's session: a cookie that scripts cannot read; every write has a JSON body, which other sites cannot send. */
export class Session {
  constructor(fetch = globalThis.fetch.bind(globalThis)) {
    this.fetch = fetch;
  }

  whoAmI() {
    return this.get("session");
  }

  signIn(login, password) {
    const shop = signInShop();
    return this.post("session", { login, password, ...(shop && { shop }) });
  }

  /** Whom a link that opens once is for. */
  invited(token) {
    return this.post("welcome", { token });
  }

  /** Signs in by the link, with what was chosen: `{password}`, of a shop's first admin also `{login, name}`. */
  accept(token, chosen) {
    return this.post("welcome/accept", { token, ...chosen });
  }

  signOut() {
    return call(this.fetch, `${ROOT}/session`, { method: "DELETE", body: {} });
  }

  get(path) {
    return call(this.fetch, `${ROOT}/${path}`);
  }

  post(path, body, headers) {
    return call(this.fetch, `${ROOT}/${path}`, { method: "POST", body, headers });
  }

  put(path, body) {
    return call(this.fetch, `${ROOT}/${path}`, { method: "PUT", body });
  }
}
