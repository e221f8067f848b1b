import { html, nothing } from "lit";
import { money, payable } from "../shared/money.js";
import { path } from "./api.js";
import { moment, number, percent } from "./dates.js";
import { limitsForm } from "./limitsform.js";
import { OutreachDraft, switched } from "./outreachdraft.js";
import { outreachForm } from "./outreachform.js";
import { Room } from "./room.js";
import { badge, heading } from "./states.js";
import { share } from "./waits.js";

const COUNTS = ["told", "shown", "opened", "dismissed", "bought"];

/** What the shop says unasked: by which rules, within which limits, and what became of it. */
export class Outreach extends Room {
  /** The rule that is being written, or null. */
  draft = null;

  constructor(house, route) {
    super(house, route);
    this.load(() => this.read());
  }

  get title() {
    return this.t("outreach");
  }

  get dirty() {
    return Boolean(this.draft?.dirty || this.limitsDirty);
  }

  discard() {
    this.draft = null;
    this.limitsDirty = false;
  }

  async read() {
    const [{ rules, limits }, { products }] = await Promise.all([this.api.get("outreach"), this.api.get(path("products", { limit: 1 }))]);
    Object.assign(this, { rules, limits, sample: this.#sample(products[0]) });
  }

  async write(rule) {
    if (this.draft?.dirty && !(await this.house.questions.mayLose(this.t))) return;
    this.draft = new OutreachDraft(rule);
    await this.house.changed();
    document.querySelector(".outreach-form :is(input, textarea)")?.focus();
  }

  shut() {
    this.draft = null;
    this.house.changed();
  }

  async save() {
    const { house, draft, t } = this;
    await house.trying(async () => {
      try {
        await this.api.put(path(["outreach", "rules", draft.rule.id]), draft.body);
        if (this.draft === draft) this.draft = null;
        house.notices.tell(t("outreachSaved", { name: t(`rule_${draft.rule.id}`) }));
        await this.read();
      } catch (failure) {
        draft.refuse(failure);
      }
    });
    await house.changed();
    document.querySelector(".outreach-form [aria-invalid=true]")?.focus();
  }

  turn(rule, on) {
    return this.#changed(() => this.api.put(path(["outreach", "rules", rule.id]), switched(rule, on)));
  }

  resume(rule) {
    return this.#changed(() => this.api.post(path(["outreach", "rules", rule.id, "resume"])));
  }

  async #changed(work) {
    await this.house.trying(async () => {
      await work();
      await this.read();
    });
    this.house.changed();
  }

  head() {
    return heading(this.title);
  }

  content() {
    const { t, rules } = this;
    return html`<p class="lead">${t("outreachHint")}</p>
      ${rules.some(({ counts }) => counts.told) ? nothing : html`<p class="none">${t("outreachNothingYet")}</p>`}
      <ul class="rules">${rules.map((rule) => html`<li data-rule=${rule.id}>${this.draft?.rule.id === rule.id ? outreachForm(this) : this.#one(rule)}</li>`)}</ul>
      ${limitsForm(this)}`;
  }

  #one(rule) {
    const { t, house } = this;
    const name = t(`rule_${rule.id}`);
    return html`<div class="rule-head"><h2>${name}</h2>${this.#state(rule)}
        <div class="rule-do"><button class="plain" @click=${() => this.turn(rule, !rule.on)}>${t(rule.on ? "turnOff" : "turnOn")}<span class="unseen"> ${name}</span></button>
        <button class="plain" @click=${() => this.write(rule)}>${t("edit")}<span class="unseen"> ${name}</span></button></div></div>
      <p class="when">${t(`ruleWhen_${rule.id}`, { n: number(rule.id === "cart_idle" ? rule.seconds / 60 : (rule.seconds ?? rule.percent), house.lang) })}</p>
      <p class="says" lang=${house.lang}>${rule.text[house.lang]}</p>
      ${rule.paused ? this.#paused(rule) : nothing}
      <dl class="tally">${COUNTS.map((count) => html`<div data-count=${count}><dt>${t(`count_${count}`)}</dt><dd>${number(rule.counts[count], house.lang)}</dd>
        ${this.#share(rule, count)}</div>`)}</dl>`;
  }

  /** Of what was sent so much was shown, of what was shown so much became of it. */
  #share({ counts }, count) {
    const whole = count === "shown" ? counts.told : counts.shown;
    return count === "told" || !whole ? nothing : html`<dd class="note">${percent(share(counts[count], whole), this.house.lang)}</dd>`;
  }

  #state({ on, paused }) {
    const { t } = this;
    return paused && on ? badge(t("pausedRule"), "warn") : badge(t(on ? "ruleOn" : "ruleOff"), on ? "good" : "");
  }

  #paused(rule) {
    const { t, house } = this;
    const { at, shown, dismissed } = rule.paused;
    return html`<div class="paused" role="note"><p>${t("pausedWhy", { shown: number(shown, house.lang), dismissed: number(dismissed, house.lang), at: moment(at, house.lang) })}</p>
      <button class="plain" @click=${() => this.resume(rule)}>${t("resumeRule")}<span class="unseen"> ${t(`rule_${rule.id}`)}</span></button></div>`;
  }

  /** What a preview is filled with: the shop's own first product, or what one might be. */
  #sample(found) {
    const { t, house } = this;
    const offer = found?.offers?.[0];
    const price = offer ? money(payable(offer).now, house.lang) : t("samplePrice");
    const doc = found?.doc ?? {};
    return { "{title}": doc.title ?? t("sampleTitle"), "{price}": price, "{was}": t("sampleWas"), "{category}": doc.category?.split(" > ").at(-1) ?? t("sampleCategory"), "{count}": "12" };
  }
}
