import { html, nothing } from "lit";
import { path } from "./api.js";
import { moment } from "./dates.js";
import { Room } from "./room.js";
import { empty, heading } from "./states.js";
import { deed, done } from "./deeds.js";

const PAGE = 50;

/** Who read and did what, the latest first; by person and by conversation. */
export class Audit extends Room {
  entries = [];
  people = [];

  constructor(house, route) {
    super(house, route);
    this.load(async () => {
      const [people] = await Promise.all([this.api.get("agents"), this.#look()]);
      this.people = people;
    });
  }

  get title() {
    return this.t("audit");
  }

  get query() {
    const { actor, cid } = this.route.query;
    return { actor, cid };
  }

  reopen(route) {
    this.route = route;
    this.load(() => this.#look());
    this.house.changed();
  }

  older() {
    this.house.trying(async () => {
      await this.#look(this.next);
      await this.house.changed();
    });
  }

  head() {
    return html`${heading(this.title)}<p class="lead">${this.t("auditHint")}</p>`;
  }

  content() {
    const { t, entries } = this;
    return html`${this.#filters()}
      ${entries.length ? this.#table() : empty(t("nothingFound"), t(this.query.actor || this.query.cid ? "nothingFoundHint" : "noDeedsHint"))}
      ${this.next ? html`<div class="paging"><p role="status">${t("deedsShown", { n: entries.length })}</p><button class="plain" @click=${() => this.older()}>${t("older")}</button></div>` : nothing}`;
  }

  #filters() {
    const { t, query, people } = this;
    const known = people.some(({ id }) => id === query.actor) || ["operator", "key", "visitor"].includes(query.actor);
    const options = [["", t("everybody")], ...people.map(({ id, name }) => [id, name]), ["operator", t("actor_operator")], ["key", t("actor_keys")], ["visitor", t("actor_visitor")], ...(query.actor && !known ? [[query.actor, query.actor]] : [])];
    const go = (change) => this.house.go({ place: "audit", query: { ...query, ...change } });
    return html`<form class="search" role="search" @submit=${(event) => { event.preventDefault(); go({ cid: event.target.elements.cid.value.trim() }); }}>
      <label><span class="unseen">${t("who")}</span><select name="actor" @change=${(event) => go({ actor: event.target.value })}>
        ${options.map(([value, label]) => html`<option value=${value} ?selected=${value === (query.actor ?? "")}>${label}</option>`)}</select></label>
      <label class="by-cid"><span class="unseen">${t("conversationId")}</span><input name="cid" autocomplete="off" spellcheck="false" placeholder=${t("conversationId")} .value=${query.cid ?? ""} /></label>
      <button class="plain">${t("find")}</button></form>`;
  }

  #table() {
    const { t, entries } = this;
    return html`<table class="list audit"><thead><tr>${["when", "who", "did", "address"].map((name) => html`<th scope="col">${t(name)}</th>`)}</tr></thead>
      <tbody>${entries.map((entry) => this.#row(entry))}</tbody></table>`;
  }

  #row(entry) {
    const { t, house } = this;
    const { at, actor, address } = entry;
    return html`<tr><td class="when"><time datetime=${at}>${moment(at, house.lang)}</time></td>
      <td class="who">${actor.name ?? t(`actor_${actor.kind}`)}${actor.kind === "key" ? html` <small>${t("actor_key")}</small>` : nothing}</td>
      <td class="did">${deed(entry, t)} ${done(entry, t)}</td><td class="address"><small>${address ?? ""}</small></td></tr>`;
  }

  async #look(before) {
    const { entries, next } = await this.api.get(path("audit", { ...this.query, before, limit: PAGE }));
    Object.assign(this, { entries: before ? [...this.entries, ...entries] : entries, next });
  }
}
