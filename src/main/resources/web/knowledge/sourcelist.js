import { html, nothing } from "lit";
import { moment, nearness } from "./dates.js";
import { icons } from "./icons.js";
import { href } from "./route.js";
import { sourceForm } from "./sourceform.js";
import { badge, empty, failed } from "./states.js";
import { Wish } from "./wish.js";

const STATE = { waiting: "good", fetching: "warn", paused: "" };

/** Feeds that the service fetches by itself. */
export function sources(room) {
  const { t, sources: all } = room;
  const add = html`<button class="plain" @click=${() => all.write(new Wish())}>${icons.plus}${t("addSource")}</button>`;
  return html`<section aria-labelledby="sources"><div class="head"><h2 id="sources">${t("sources")}</h2><div class="actions">${all.wish ? nothing : add}</div></div>
    <p class="lead">${t("sourcesHint")}</p>
    ${all.wish?.fresh ? sourceForm(room) : nothing} ${all.failure ? failed(room.house, all.failure, () => room.refresh()) : all.ready ? listed(room) : nothing}</section>`;
}

function listed(room) {
  const { t, sources: all } = room;
  return html`${all.list.length ? html`<ul class="sources">${all.list.map((feed) => html`<li>${all.wish?.fresh === false && all.wish.id === feed.id ? sourceForm(room) : one(feed, room)}</li>`)}</ul>`
      : all.wish ? nothing : empty(t("noSources"), t("noSourcesHint"))}`;
}

function one(feed, room) {
  const { t, house } = room;
  const { lang } = house;
  const { id, url, state, everyMinutes, mode, format, problem, failures, lastFetchedAt, lastOutcome, lastImportId, nextAt } = feed;
  const facts = [t("every", { time: everyText(everyMinutes, t) }), t(`does_${mode}`), format && t(`format_${format}`)];
  return html`<div class="source-what"><b>${id}</b> ${badge(t(`feed_${state}`), STATE[state])}
      <span class="url">${url}</span><small>${facts.filter(Boolean).join(" · ")}</small>
      <small>${lastFetchedAt ? html`<span title=${moment(lastFetchedAt, lang)}>${t("lastFetched", { at: nearness(lastFetchedAt, lang) })}</span>${lastOutcome ? ` · ${t(`outcome_${lastOutcome}`)}` : ""}
        ${lastImportId ? html` · <a href=${href({ place: "feeds", id: lastImportId })}>${t("lastImport")}</a>` : nothing}` : t("neverFetched")}
        ${nextAt && state === "waiting" ? html` · <span title=${moment(nextAt, lang)}>${next(nextAt, house)}</span>` : nothing}</small>
      ${problem ? html`<p class="fault">${problem}${failures > 1 ? ` ${t("failures", { n: failures })}` : ""}</p>` : nothing}</div>
    <div class="source-do">${verbs(feed, room)}</div>`;
}

function verbs(feed, room) {
  const { t, sources, house } = room;
  const act = (label, work, off = false) => html`<button class="plain" ?disabled=${off} @click=${() => house.trying(work)}>${t(label)}<span class="unseen"> ${feed.id}</span></button>`;
  return html`${act("fetchNow", () => sources.fetchNow(feed.id), feed.state === "fetching")} ${act("edit", () => sources.write(new Wish(feed)))}
    ${act(feed.on ? "pause" : "resume", () => sources.put(feed.id, { ...feed, on: !feed.on }))} ${act("remove", () => remove(feed, room))}`;
}

/** At once, since it can be put back as it was; what it brought in stays. */
async function remove(feed, { t, sources, house }) {
  await sources.remove(feed.id);
  house.notices.tell(t("sourceRemoved", { id: feed.id }), { label: t("putBack"), act: () => house.trying(() => sources.putBack(feed)) });
}

/** When it is fetched again; a moment that has passed is not when, but that it may be at any time. */
export function next(at, { t, lang }, now = Date.now()) {
  return Date.parse(at) <= now ? t("dueNow") : t("nextFetch", { at: nearness(at, lang, now) });
}

export function everyText(minutes, t) {
  const [name, n] = minutes % 1440 === 0 ? ["days", minutes / 1440] : minutes % 60 === 0 ? ["hours", minutes / 60] : ["minutes", minutes];
  return t(n === 1 ? `one_${name}` : name, { n });
}
