import { html, nothing } from "lit";
import { moment, nearness, number } from "./dates.js";

const STATES = ["dead", "waiting", "done"];

/** What one webhook was told, is to be told and could not be told. */
export function deliveries(hook, room) {
  const { t, hooks, house } = room;
  const { state, list, next } = hooks.open;
  const tab = (name) => html`<button class="chip" aria-pressed=${String(name === state)} @click=${() => house.trying(() => hooks.look(hook.id, name))}>${t(`delivered_${name}`)}${name === "done" ? nothing : ` ${number(hook[name], house.lang)}`}</button>`;
  return html`<section class="deliveries" aria-label=${t("hookDeliveries")}>
    <div class="head"><p class="chips">${STATES.map(tab)}</p>${hook.dead || (hook.waiting && hook.problem) ? html`<button class="plain" @click=${() => replayAll(hook, room)}>${t("replayAll")}</button>` : nothing}</div>
    ${state === "dead" && list.length ? html`<p class="lead">${t("deadHint")}</p>` : nothing}
    ${list.length ? html`<ul>${list.map((delivery) => one(delivery, hook, room))}</ul>` : html`<p class="none">${t(`no_${state}`)}</p>`}
    ${next ? html`<button class="plain" @click=${() => house.trying(() => hooks.more())}>${t("older")}</button>` : nothing}
  </section>`;
}

function one({ id, event, cid, state, attempts, status, problem, createdAt }, hook, room) {
  const { t, hooks, house } = room;
  const { lang } = house;
  const act = (label, work) => html`<button class="plain" @click=${() => house.trying(work)}>${t(label)}<span class="unseen"> ${id}</span></button>`;
  return html`<li><div><b>${t(`told_${event}`)}</b> <span title=${moment(createdAt, lang)}>${nearness(createdAt, lang)}</span>
      <small>${[attempts ? t("attempts", { n: number(attempts, lang) }) : null, status ? `HTTP ${status}` : null].filter(Boolean).join(" · ")} <code>${id}</code> <code>${cid}</code></small>
      ${problem ? html`<p class="fault">${problem}</p>` : nothing}</div>
    ${state === "done" ? nothing : html`<div class="source-do">${act(state === "dead" ? "replay" : "tryNow", () => replay(id, hook, room))} ${act("dropDelivery", () => drop(id, hook, room))}</div>`}</li>`;
}

async function replay(id, hook, { t, hooks, house }) {
  await hooks.replay(hook.id, id);
  house.notices.tell(t("replayed"));
}

function replayAll(hook, { t, hooks, house }) {
  house.trying(async () => {
    await hooks.replayAll(hook.id);
    house.notices.tell(t("replayedAll"));
  });
}

/** Asked first: what is dropped is never told. */
async function drop(id, hook, { t, hooks, house }) {
  const choices = [["keep", t("cancel"), "plain"], ["drop", t("dropDelivery"), "primary danger"]];
  if ((await house.questions.ask({ title: t("dropSure"), text: t("dropSureHint"), choices })) === "drop") await hooks.drop(hook.id, id);
}
