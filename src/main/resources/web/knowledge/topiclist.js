import { html, nothing } from "lit";
import { number } from "./dates.js";
import { icons } from "./icons.js";
import { badge } from "./states.js";

const KIND = { ready: "good", learning: "warn", too_few: "" };
const MOST_SHOWN = 200;

/** How far each language is learnt, and what is still wanting until what is far from everything is called out of scope. */
export function learnt(room) {
  const { t, lessons } = room;
  const { learning } = lessons;
  return html`<ul class="taught">${lessons.languages.map((language) => html`<li data-lang=${language.lang}>${one(language, room)}</li>`)}</ul>
    <p class="unseen" role="status">${learning.length ? t("topicLearning") : lessons.languages.length ? t("topicLearnt") : ""}</p>`;
}

function one({ lang, sentences, embedded, outOfScopeFrom, state }, { t, house }) {
  const n = (count) => number(count, house.lang);
  const name = t(`in_${lang}`);
  const wanting = outOfScopeFrom - sentences;
  return html`<div><b>${name}</b> ${badge(t(`topicState_${state}`), KIND[state])} <span>${t(sentences === 1 ? "topicSentence" : "topicSentences", { n: n(sentences) })}</span></div>
    ${state === "learning" ? html`<progress max=${sentences} .value=${embedded} aria-label=${t("topicLearning")}></progress><small>${t("topicSoFar", { n: n(embedded), all: n(sentences) })}</small>` : nothing}
    ${state === "too_few" ? html`<small>${t("topicTooFew", { lang: name })}</small>` : nothing}
    ${state === "ready" && wanting > 0 ? html`<progress max=${outOfScopeFrom} .value=${sentences} aria-label=${t("topicUntilScope")}></progress><small>${t(wanting === 1 ? "topicWantingOne" : "topicWanting", { n: n(wanting), all: n(outOfScopeFrom) })}</small>` : nothing}
    ${state === "ready" && wanting <= 0 ? html`<small>${t("topicTelling")}</small>` : nothing}`;
}

export function topicList(room) {
  const { t, lessons, house } = room;
  return html`<section aria-labelledby="own-topics"><div class="head"><h2 id="own-topics">${t("topicsTaught")} <small>${number(lessons.topics.length, house.lang)}</small></h2>
      <div class="actions"><button class="plain" @click=${() => room.forgetAll()}>${t("topicsRemove")}</button></div></div>
    <ul class="own-topics">${lessons.topics.map((topic, i) => html`<li data-topic=${topic.label}>${row(topic, i, room)}</li>`)}</ul></section>`;
}

function row(topic, i, room) {
  const { t, lessons, house } = room;
  const { label, intent, sentences } = topic;
  const open = lessons.open.get(label);
  return html`<div class="topic-row"><button class="topic-open" aria-expanded=${String(Boolean(open))} aria-controls="topic-${i}" @click=${() => house.trying(() => lessons.look(label))}>
      ${icons.right}<b>${label}</b> ${intent ? badge(t("topicGoesAs", { intent: t(`intent_${intent}`) })) : nothing}
      <span class="topic-n">${t(sentences === 1 ? "topicSentence" : "topicSentences", { n: number(sentences, house.lang) })}</span></button>
    <button class="plain" @click=${() => room.forget(topic)}>${t("remove")}<span class="unseen"> ${label}</span></button></div>
    <div id="topic-${i}" class="topic-said" ?hidden=${!open}>${open ? said(open, room) : nothing}</div>`;
}

function said(sentences, { t, house }) {
  return html`<ul>${sentences.slice(0, MOST_SHOWN).map((text) => html`<li>${text}</li>`)}</ul>
    ${sentences.length > MOST_SHOWN ? html`<p class="help">${t("topicMoreSaid", { n: number(sentences.length - MOST_SHOWN, house.lang) })}</p>` : nothing}`;
}
