import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { percent } from "./dates.js";
import { badge, field } from "./states.js";

/** A sentence as a visitor might write it, and what it is taken to be about. */
export function topicTrial(room) {
  const { t, lessons, house } = room;
  const submit = (event) => {
    event.preventDefault();
    const text = event.target.elements.said.value.trim();
    if (text) house.trying(() => lessons.try(text));
  };
  return html`<section class="topic-trial" aria-labelledby="topic-trial"><h2 id="topic-trial">${t("topicTry")}</h2>
    <form @submit=${submit}>${field({ name: "topic-said", label: t("topicTryLabel") }, ({ id }) => html`<input id=${id} name="said" autocomplete="off" maxlength="400" placeholder=${t("topicTryExample")} .value=${live(lessons.tried.text)} @input=${(event) => lessons.asks(event.target.value)} />`)}
      <button class="primary">${t("topicTryNow")}</button></form>
    <div class="topic-reading" role="status">${lessons.tried.reading ? reading(lessons.tried.reading, room) : nothing}</div></section>`;
}

/** One of the shop's own, none of its business, or what it is taken for without them. */
function reading({ intent }, { t, house, lessons }) {
  const { topic, name, confidence } = intent;
  const sure = html`<span>${t("confidence")} ${percent(confidence, house.lang)}</span>`;
  const kind = t(`intent_${name}`);
  const way = lessons.topics.find(({ label }) => label === topic)?.intent;
  if (topic) return html`<p>${badge(topic, "good")} ${sure} ${way ? html`<small>${t("topicGoesAs", { intent: t(`intent_${way}`) })}</small>` : nothing}</p>`;
  if (name === "out_of_scope") return html`<p>${badge(t("topicOutOfScope"), "warn")} ${sure} <small>${t("topicOutOfScopeHint")}</small></p>`;
  return html`<p>${badge(t("topicNone"))} <small>${t("topicNoneHint", { intent: kind })}</small></p>`;
}
