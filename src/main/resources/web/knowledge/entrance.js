import { Session } from "../shared/desk/session.js";
import { Troubles } from "../shared/desk/troubles.js";
import { KnowledgeApi } from "./api.js";
import { texts } from "./i18n/index.js";
import { LentKey } from "./key.js";

/** Who is in, by which key, and what went wrong. `state`: starting, outside, noRole or inside. */
export class Entrance extends Troubles {
  state = "starting";
  #drawing;

  constructor(draw, session = new Session()) {
    super({ prefix: "daogou.console:", texts });
    Object.assign(this, { draw, session });
    this.key = new LentKey(() => session.post("shop-key", {}));
    this.api = new KnowledgeApi(this.key);
  }

  /** @returns when it is drawn */
  changed() {
    this.#drawing ??= Promise.resolve().then(() => {
      this.#drawing = null;
      this.draw(this);
    });
    return this.#drawing;
  }

  async start() {
    try {
      this.#enter(await this.session.whoAmI());
    } catch (failure) {
      this.#leave();
      if (failure.status !== 401) this.failed(failure);
    }
  }

  async signIn(login, password) {
    this.errors = [];
    await this.trying(async () => this.#enter((await this.session.signIn(login, password)) ?? (await this.session.whoAmI())));
  }

  async signOut() {
    await this.trying(() => this.session.signOut());
    this.#leave();
  }

  /** What begins and ends with being inside; whoever extends this says what. */
  entered() {}
  left() {}

  /** Does the work, and says what went wrong with it. */
  async trying(work) {
    try {
      return await work();
    } catch (failure) {
      if (failure.name !== "AbortError" && !this.ended(failure)) this.failed(failure);
    }
  }

  /** Whether the failure means that nobody is signed in any more, or that they may no longer look after the shop. */
  ended(failure) {
    if (this.state !== "inside" || ![401, 403].includes(failure.status)) return false;
    if (failure.status === 401) this.#leave();
    else this.#barred();
    return true;
  }

  #enter({ agent, role, shop }) {
    Object.assign(this, { agent, role, shop });
    if (role !== "admin") return this.#barred();
    this.state = "inside";
    this.entered();
    this.changed();
  }

  #barred() {
    if (this.state === "inside") this.left();
    Object.assign(this, { state: "noRole", role: "agent" });
    this.key.forget();
    this.changed();
  }

  #leave() {
    if (this.state === "inside") this.left();
    Object.assign(this, { state: "outside", agent: null, role: null });
    this.key.forget();
    this.changed();
  }
}
