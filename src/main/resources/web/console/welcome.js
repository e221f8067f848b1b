import { Session } from "../shared/desk/session.js";
import { signInShop } from "../shared/desk/shop.js";
import { Troubles } from "../shared/desk/troubles.js";
import { texts } from "./i18n/index.js";

/** The secret of a link that opens once, which stands behind the # so that no server is told it before it is used. */
export function welcomeToken(hash) {
  return /^#welcome=([\w-]+)$/.exec(hash)?.[1] ?? null;
}

/** Somebody has come by a link: they choose a password and are in. `state`: looking, open or ended. */
export class Welcome extends Troubles {
  state = "looking";
  faults = {};
  fields = { login: "", name: "", password: "" };

  /** @param done goes on to the desk once they are in */
  constructor(token, draw, done, session = new Session()) {
    super({ prefix: "daogou.console:", texts });
    Object.assign(this, { token, draw, done, session });
  }

  changed() {
    this.draw(this);
  }

  async start() {
    try {
      this.invited = await this.session.invited(this.token);
      this.state = "open";
    } catch (failure) {
      this.state = "ended";
      if (failure.status !== 401) this.failed(failure);
    }
    this.changed();
  }

  /** Whether they are the shop's first admin, who chooses login and name as well. */
  get first() {
    return !this.invited?.login;
  }

  set(name, value) {
    this.fields = { ...this.fields, [name]: value };
    delete this.faults[name];
    this.changed();
  }

  async accept() {
    if (this.sending) return;
    const { login, name, password } = this.fields;
    this.sending = true;
    this.errors = [];
    this.changed();
    try {
      const { shop } = await this.session.accept(this.token, this.first ? { login: login.trim(), name, password } : { password });
      signInShop(`?${new URLSearchParams({ shop })}`);
      return this.done();
    } catch (failure) {
      this.#refused(failure);
    }
    this.sending = false;
    this.changed();
  }

  #refused(failure) {
    const named = (failure.status === 400 && failure.problem.errors) || [];
    if (failure.status === 401) this.state = "ended";
    else if (!named.length) this.failed(failure);
    this.faults = Object.fromEntries(named.map(({ field, message }) => [field, message]));
  }
}
