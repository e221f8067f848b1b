import { path } from "./api.js";

/** The shop's people while an admin looks after them: who there is, which form is open, which link was just made. */
export class Staff {
  list = [];
  /** `{login, name, role, fresh}` in the form, or null. */
  wish = null;
  /** `{login, url, expiresAt}`: shown once, stored nowhere. */
  link = null;
  faults = {};

  /** @param doors `{api, accounts}`: the second opens to who has given the password again */
  constructor({ api, accounts }, origin = globalThis.location?.origin) {
    Object.assign(this, { api, accounts, origin });
  }

  /** The shop's departments: somebody may be there for some of them. */
  departments = [];

  async load() {
    const [list, settings] = await Promise.all([this.api.get("agents"), this.api.get("settings")]);
    Object.assign(this, { list, departments: settings.departments ?? [] });
  }

  write(agent) {
    Object.assign(this, { wish: agent ? { ...agent, fresh: false } : { login: "", name: "", role: "agent", fresh: true }, faults: {}, link: null });
  }

  close() {
    Object.assign(this, { wish: null, faults: {} });
  }

  set(name, value) {
    this.wish = { ...this.wish, [name]: value };
    delete this.faults[name];
  }

  /** Somebody new is invited, others are changed. @returns whether it was taken; else `faults` says what is wrong beside its fields */
  async save({ taken, missing }) {
    const { login, name, role, duties, fresh } = this.wish;
    const id = login.trim();
    this.faults = fresh && this.list.some((agent) => agent.login === id) ? { login: taken } : fresh && !id ? { login: missing } : {};
    if (this.faults.login) return false;
    try {
      if (fresh) await this.invite(id, { name, role });
      else await this.accounts.put(path(["agents", id]), { name, role, duties });
    } catch (failure) {
      const named = (failure.status === 400 && failure.problem.errors) || [];
      if (!named.length) throw failure;
      this.faults = Object.fromEntries(named.map(({ field, message }) => [field, message]));
      return false;
    }
    this.close();
    await this.load();
    return true;
  }

  /** A link by which they choose a password; for who works here already their own password stands until it is used. */
  async invite(login, who = {}) {
    const { path: below, expiresAt } = await this.accounts.post(path(["agents", login, "invitation"]), who);
    this.link = { login, url: this.origin + below, expiresAt };
    await this.load();
  }

  async end(login) {
    await this.accounts.remove(path(["agents", login]));
    if (this.link?.login === login) this.link = null;
    await this.load();
  }
}
