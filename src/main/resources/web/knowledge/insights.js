import { html, nothing } from "lit";
import { path } from "./api.js";
import { nearness, number, percent } from "./dates.js";
import { funnel } from "./funnel.js";
import { Room } from "./room.js";
import { href } from "./route.js";
import { empty, heading } from "./states.js";
import { trend } from "./trend.js";
import { share, wait } from "./waits.js";

const PERIODS = [7, 30, 90];

/** How conversations went: how many, how soon they were answered, where people were needed, and what could not be answered. */
export class Insights extends Room {
  constructor(house, route) {
    super(house, route);
    this.load(() => this.#look());
  }

  get title() {
    return this.t("insights");
  }

  get days() {
    const asked = Number(this.route.query.days);
    return PERIODS.includes(asked) ? asked : 7;
  }

  get busy() {
    return Boolean(this.looking);
  }

  /** What was shown stays until the other period is there. */
  async reopen(route) {
    Object.assign(this, { route, looking: true });
    this.house.changed();
    await this.house.trying(() => this.#look());
    this.looking = false;
    this.house.changed();
  }

  head() {
    const { t } = this;
    const period = (days) => html`<a class="chip" href=${href({ place: "insights", query: { days } })} aria-current=${days === this.days ? "true" : nothing}>${t("lastDays", { n: days })}</a>`;
    return heading(this.title, html`<nav class="periods" aria-label=${t("period")}>${PERIODS.map(period)}</nav>`);
  }

  content() {
    const { t, seen } = this;
    if (!seen.conversations) return empty(t("noConversations"), t("noConversationsHint"), html`<a class="primary" href="#settings">${t("toSnippet")}</a>`);
    return html`<div class="listed ${this.looking ? "stale" : ""}">${this.#tiles()} ${trend(seen.perDay, this.house)}
      <div class="measures">${this.#bars("reasons", seen.reasons, (name) => t(name))} ${this.#bars("answers", seen.answeredBy, (name) => t(`way_${name}`))}
        ${this.#bars("ends", seen.ends, (name) => t(`end_${name}`))} ${this.#bars("outcomes", seen.outcomes, (name) => t(`led_${name}`), seen.conversations)}</div>
      ${funnel(this.outcomes, this.house)} ${this.#unanswered()}</div>`;
  }

  #tiles() {
    const { t, seen, house } = this;
    const { lang } = house;
    const n = (count) => number(count, lang);
    const waited = ({ count, medianMs, p90Ms }) => [wait(medianMs, lang), count ? t("ninetieth", { wait: wait(p90Ms, lang) }) : t("nobodyWaited")];
    const tiles = {
      conversations: [n(seen.conversations), t("withMessages", { n: n(seen.messages) })],
      assistantFirst: waited(seen.assistantFirst),
      agentFirst: waited(seen.agentFirst),
      contained: [percent(share(seen.contained, seen.conversations), lang), t("ofThem", { n: n(seen.contained), all: n(seen.conversations) })],
      handedOff: [percent(share(seen.handedOff, seen.conversations), lang), t("ofThem", { n: n(seen.handedOff), all: n(seen.conversations) })],
      claimed: waited(seen.claimed),
      rating: seen.rating.count ? [`${n(seen.rating.mean)} / 5`, t(seen.rating.count === 1 ? "ratedOnce" : "ratedBy", { n: n(seen.rating.count) })] : ["–", t("notRated")],
    };
    return html`<dl class="figures">${Object.entries(tiles).map(([name, [figure, note]]) => html`<div data-figure=${name}><dt>${t(`figure_${name}`)}</dt><dd>${figure}</dd><dd class="note">${note}</dd></div>`)}</dl>`;
  }

  #bars(name, counts, word, whole = counts.reduce((sum, { count }) => sum + count, 0)) {
    const { t, house } = this;
    return html`<section class="bars" aria-labelledby="bars-${name}"><h2 id="bars-${name}">${t(`bars_${name}`)}</h2>
      ${counts.length ? html`<ul>${counts.map((each) => html`<li><span>${word(each.name)}</span><progress max="1" .value=${share(each.count, whole)} aria-hidden="true"></progress>
        <b>${percent(share(each.count, whole), house.lang)}</b> <small>${number(each.count, house.lang)}</small></li>`)}</ul>` : html`<p class="none">${t("noneOfIt")}</p>`}</section>`;
  }

  #unanswered() {
    const { t, seen, house } = this;
    const written = (question) => href({ place: "write", query: { title: question.slice(0, 200) } });
    return html`<section aria-labelledby="unanswered"><h2 id="unanswered">${t("unanswered")}</h2><p class="lead">${t("unansweredHint")}</p>
      ${seen.unanswered.length ? html`<ol class="sources unanswered">${seen.unanswered.map(({ question, count, cid, lastAt }) => html`<li><div class="source-what"><b>${question}</b>
        <small>${t(count === 1 ? "askedOnce" : "askedTimes", { n: number(count, house.lang) })} · <a href="/console#conversation=${encodeURIComponent(cid)}">${t("askedLast", { at: nearness(lastAt, house.lang) })}</a></small></div>
        <div class="source-do"><a class="plain" href=${written(question)}>${t("writeArticle")}<span class="unseen"> ${question}</span></a></div></li>`)}</ol>` : html`<p class="none">${t("allAnswered")}</p>`}</section>`;
  }

  async #look() {
    const { days } = this;
    const [seen, outcomes] = await Promise.all([this.api.get(path("overview", { days })), this.api.get(path("outcomes", { days }))]);
    if (days === this.days) Object.assign(this, { seen, outcomes });
  }
}
