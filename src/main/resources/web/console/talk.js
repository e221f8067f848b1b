import { html, nothing } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import { icons } from "../shared/icons.js";
import { box } from "./box.js";
import { draft, draftKeys } from "./draft.js";
import { line } from "./line.js";
import { passing } from "./passing.js";
import { dropped, over } from "../shared/pictures/catch.js";
import { replyTranslation, translateSwitch } from "./translate.js";

/** The open conversation and what the agent can do with it. */
export function talk(desk) {
  const { t, talk, cid } = desk;
  if (!cid) return html`<main class="talk none"><p>${t(desk.queue.length || desk.others.length ? "pick" : "pickNone")}</p></main>`;
  if (!talk) return html`<main class="talk none" role="status"><p>${t("loading")}</p></main>`;
  keepEnd();
  return html`<main class="talk">
    <header>
      <button class="back" aria-label=${t("toQueue")} @click=${() => desk.putAway()}>${icons.back}</button>
      <h2>${who(talk, t)}</h2>
      ${translateSwitch(desk)} ${verbs(desk)}
    </header>
    <div class="lines" tabindex="0" role="log" aria-label=${t("transcript")} @stale=${() => desk.refresh()}>${repeat(talk.entries, ({ key }) => key, (entry) => guard([entry, desk.lang, desk.aside.translations.of(entry)], () => line(entry, desk)))}
      ${desk.typing ? html`<p class="typing">${t("visitorTypes")}</p>` : nothing}</div>
    ${talk.mine ? reply(desk) : html`<p class="hint">${talk.floor === "agent" ? t("theirs", { by: talk.floorName }) : t("claimFirst")}</p>`}
  </main>`;
}

function who({ visitor, floor, floorName: by, mine }, t) {
  const name = visitor?.customerId ? t("customer", { id: visitor?.customerId }) : t("visitor");
  const state = mine ? t("withYou") : floor === "agent" ? t("takenBy", { by }) : t(`floor_${floor}`);
  return html`${name} <small>${state}</small>`;
}

function verbs(desk) {
  const { t, talk, hands } = desk;
  const button = (verb, kind, does, key) => html`<button class=${kind} aria-keyshortcuts=${key} title=${`${t(verb)} (${key.toUpperCase()})`} @click=${() => hands.does(does)}>${t(verb)}</button>`;
  if (talk.mine) return html`<div class="verbs">${passing(desk)} ${button("release", "plain", "release", "b")} ${button("resolve", "primary", "end", "s")}</div>`;
  return talk.floor === "agent" ? nothing : html`<div class="verbs">${button("claim", "primary", "claim", "c")}</div>`;
}

function reply(desk) {
  const tray = desk.pictures.of(desk.cid);
  return html`<div class="answer" @keydown=${draftKeys(desk)} @dragover=${over} @drop=${dropped(tray)}>${draft(desk)} ${replyTranslation(desk)} ${box(desk)}</div>`;
}

/** An agent reads the end first; one who has scrolled back is left there. */
function keepEnd() {
  const before = document.querySelector(".talk .lines");
  const near = !before || before.scrollHeight - before.scrollTop - before.clientHeight < 80;
  // After what is drawn by itself, such as pictures, has been drawn.
  if (near) requestAnimationFrame(() => document.querySelector(".talk .lines")?.scrollTo({ top: 1e9 }));
}
