import { html, nothing } from "lit";
import { agentForm } from "./agentform.js";
import { confirmedApi } from "./confirm.js";
import { copied } from "./copy.js";
import { moment, nearness, number } from "./dates.js";
import { icons } from "./icons.js";
import { Room } from "./room.js";
import { href } from "./route.js";
import { Staff } from "./staff.js";
import { badge, heading } from "./states.js";

/** Who answers for the shop and who looks after it. */
export class Agents extends Room {
  constructor(house, route) {
    super(house, route);
    this.staff = new Staff({ api: this.api, accounts: confirmedApi(house) });
    this.load(() => this.staff.load());
  }

  get title() {
    return this.t("agents");
  }

  get dirty() {
    return Boolean(this.staff.wish?.fresh && (this.staff.wish.login || this.staff.wish.name));
  }

  discard() {
    this.staff.close();
  }

  refresh() {
    this.act(() => this.staff.load());
  }

  async act(work) {
    const done = await this.house.trying(work);
    this.house.changed();
    return done;
  }

  async save() {
    const { t, staff, house } = this;
    const { name, fresh } = staff.wish;
    if (await this.act(() => staff.save({ taken: t("loginTaken"), missing: t("loginNeeded") }))) {
      if (!fresh) house.notices.tell(t("agentSaved", { name }));
    } else {
      await house.changed();
      document.querySelector(".agent-form [aria-invalid=true]")?.focus();
    }
  }

  /** What happens to the conversations they have is said first. */
  async end(agent) {
    const { t, house, staff } = this;
    const text = [t("endHint"), agent.holds ? t(agent.holds === 1 ? "endHoldsOne" : "endHolds", { n: number(agent.holds, house.lang) }) : t("endHoldsNone")].join(" ");
    const choices = [["keep", t("cancel"), "plain"], ["end", t("endNow"), "primary danger"]];
    if ((await house.questions.ask({ title: t("endSure", { name: agent.name }), text, choices })) !== "end") return;
    await this.act(async () => {
      await staff.end(agent.login);
      house.notices.tell(t("agentEnded", { name: agent.name }));
    });
  }

  head() {
    const { t, staff } = this;
    const add = html`<button class="primary" @click=${() => this.write(null)}>${icons.plus}${t("inviteAgent")}</button>`;
    return html`${heading(this.title, this.ready && !staff.wish ? add : nothing)}<p class="lead">${t("agentsHint")}</p>`;
  }

  content() {
    const { staff } = this;
    return html`${staff.link ? this.#link(staff.link) : nothing} ${staff.wish?.fresh ? agentForm(this) : nothing}
      <ul class="sources agents">${staff.list.map((agent) => html`<li>${staff.wish?.fresh === false && staff.wish.login === agent.login ? agentForm(this) : this.#agent(agent)}</li>`)}</ul>`;
  }

  async write(agent) {
    this.staff.write(agent);
    await this.house.changed();
    document.querySelector(".agent-form input:not([readonly])")?.focus();
  }

  #link({ login, url, expiresAt }) {
    const { t, house } = this;
    const copy = async () => house.notices.tell(t((await copied(url)) ? "linkCopied" : "copyByHand"));
    return html`<section class="made-link" role="status" aria-label=${t("linkMade", { login })}>
      <h2>${t("linkMade", { login })}</h2><p>${t("linkMadeHint", { until: moment(expiresAt, house.lang) })}</p>
      <pre class="snippet" tabindex="0"><code>${url}</code></pre>
      <div class="foot"><button class="primary" @click=${copy}>${icons.copy}${t("copyLink")}</button>
        <button class="plain" @click=${() => { this.staff.link = null; house.changed(); }}>${t("dismiss")}</button></div></section>`;
  }

  #agent(agent) {
    const { t, house } = this;
    const { id, login, name, role, available, seenAt, holds, invitedUntil } = agent;
    const own = id === house.agent.id;
    const facts = [
      available ? t("takesConversations") : seenAt ? t("lastThere", { at: nearness(seenAt, house.lang) }) : t("neverThere"),
      holds ? t(holds === 1 ? "holdsOne" : "holds", { n: number(holds, house.lang) }) : null,
      invitedUntil ? t("linkOpenUntil", { at: moment(invitedUntil, house.lang) }) : null,
    ];
    const verb = (label, work) => html`<button class="plain" @click=${work}>${t(label)}<span class="unseen"> ${name}</span></button>`;
    return html`<div class="source-what"><b>${name}</b> ${badge(t(`role_${role}`), role === "admin" ? "good" : "")} ${own ? badge(t("you")) : nothing}
        <small><code>${login}</code></small><small class=${available ? "there" : ""}>${facts.filter(Boolean).join(" · ")}</small></div>
      <div class="source-do">${verb("edit", () => this.write(agent))} ${own ? nothing : verb("newLink", () => this.act(() => this.staff.invite(login)))}
        <a class="plain" href=${href({ place: "audit", query: { actor: id } })}>${t("audit")}<span class="unseen"> ${name}</span></a>
        ${own ? nothing : verb("endAgent", () => this.end(agent))}</div>`;
  }
}
