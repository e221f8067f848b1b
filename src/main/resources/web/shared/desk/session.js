import { call } from "../client/http.js";

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
    return this.post("session", { login, password });
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
