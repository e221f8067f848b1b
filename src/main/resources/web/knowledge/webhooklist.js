import { html, nothing } from "lit";
import { copied } from "./copy.js";
import { moment, nearness, number } from "./dates.js";
import { deliveries } from "./deliveries.js";
import { stands } from "./hooks.js";
import { icons } from "./icons.js";
import { badge, empty } from "./states.js";
import { hookForm } from "./webhookform.js";

export function hookList(room) {
  const { t, hooks } = room;
  if (!hooks.list.length) return hooks.wish ? nothing : empty(t("noHooks"), t("noHooksHint"));
  return html`<ul class="sources hooks">${hooks.list.map((hook) => html`<li>${hooks.wish?.id === hook.id ? hookForm(room) : one(hook, room)}</li>`)}</ul>`;
}

function one(hook, room) {
  const { t, hooks } = room;
  const [state, kind] = stands(hook);
  const { id, url, bridge, events, problem, waiting, dead } = hook;
  return html`<div class="source-what"><b class="url">${url}</b> ${badge(t(`hook_${state}`), kind)}
      <small>${bridge ? t(`bridge_${bridge}`) : events.map((event) => t(`event_${event}`)).join(" · ")}</small>
      <small>${facts(hook, room)}</small>
      ${problem && (waiting || dead) ? html`<p class="fault">${problem}</p>` : nothing}
      ${tested(hooks.tests.get(id), t)}</div>
    <div class="source-do">${verbs(hook, room)}</div>
    ${hooks.told?.id === id ? secret(room) : nothing} ${hooks.open?.id === id ? deliveries(hook, room) : nothing}`;
}

function facts({ waiting, dead, oldestAt, lastDoneAt }, { t, house: { lang } }) {
  const parts = [
    html`<span title=${moment(lastDoneAt, lang)}>${lastDoneAt ? t("hookLast", { at: nearness(lastDoneAt, lang) }) : t("hookNever")}</span>`,
    waiting ? t("hookWaiting", { n: number(waiting, lang) }) : null,
    dead ? t("hookDead", { n: number(dead, lang) }) : null,
    oldestAt ? html`<span title=${moment(oldestAt, lang)}>${t("hookOldest", { at: nearness(oldestAt, lang) })}</span>` : null,
  ].filter(Boolean);
  return parts.map((part, i) => html`${i ? " · " : ""}${part}`);
}

function tested(test, t) {
  if (!test) return html`<p class="tested" role="status"></p>`;
  if (test === "running") return html`<p class="tested" role="status">${t("hookTesting")}</p>`;
  return html`<p class="tested ${test.taken ? "good" : "fault"}" role="status">${test.taken ? t("hookTaken", { status: test.status, ms: test.tookMs }) : `${t("hookNotTaken")} ${test.problem}`}</p>`;
}

function verbs(hook, room) {
  const { t, hooks, house } = room;
  const { id, url, on } = hook;
  const act = (label, work, { off = false, open } = {}) => html`<button class="plain" ?disabled=${off} aria-expanded=${open ?? nothing} @click=${() => house.trying(work)}>${t(label)}<span class="unseen"> ${url}</span></button>`;
  const look = act("hookDeliveries", () => hooks.look(id), { open: String(hooks.open?.id === id) });
  // What a bridge calls, and with which token, is set where the bridge is built.
  if (hook.bridge) return look;
  return html`${act("hookTest", () => hooks.test(id), { off: hooks.tests.get(id) === "running" })} ${look}
    ${act("edit", () => hooks.write(hook))} ${act(on ? "pause" : "resume", () => hooks.turn(hook, !on))}
    ${act("hookSecret", () => renew(hook, room))} ${act("remove", () => remove(hook, room))}`;
}

/** Said once, and nowhere else. */
function secret({ t, hooks, house }) {
  const copy = async () => house.notices.tell(t((await copied(hooks.told.secret)) ? "snippetCopied" : "copyByHand"));
  return html`<div class="hook-secret" role="group" aria-label=${t("hookSecretOnce")}><p><b>${t("hookSecretOnce")}</b> ${t("hookSecretHint")}</p>
    <pre class="snippet" tabindex="0"><code>${hooks.told.secret}</code></pre>
    <div class="source-do"><button class="plain" @click=${copy}>${icons.copy}${t("copy")}</button> <button class="plain" @click=${() => hooks.putAway()}>${t("hookSecretKept")}</button></div></div>`;
}

async function renew(hook, { t, hooks, house }) {
  const choices = [["keep", t("cancel"), "plain"], ["renew", t("hookSecretNow"), "primary danger"]];
  if ((await house.questions.ask({ title: t("hookSecretSure"), text: t("hookSecretSureHint"), choices })) === "renew") await hooks.renewSecret(hook.id);
}

/** Asked first: what waits cannot be had back, nor can the secret. */
async function remove(hook, { t, hooks, house }) {
  const { waiting, dead, url } = hook;
  const text = waiting + dead ? t("hookRemoveLoses", { n: waiting + dead }) : t("hookRemoveHint");
  const choices = [["keep", t("cancel"), "plain"], ["remove", t("remove"), "primary danger"]];
  if ((await house.questions.ask({ title: t("hookRemoveSure", { url }), text, choices })) !== "remove") return;
  await hooks.remove(hook.id);
  house.notices.tell(t("hookRemoved"));
}
