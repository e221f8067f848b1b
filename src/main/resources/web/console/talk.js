import { html, nothing } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import { icons } from "../shared/icons.js";
import { draft, draftKeys } from "./draft.js";
import { line } from "./line.js";
import { passing } from "./passing.js";
import { replyTranslation, translateSwitch } from "./translate.js";
import "../shared/composer/composer.js";
import "../shared/pictures/attach.js";
import { dropped, over, pasted } from "../shared/pictures/catch.js";
import "../shared/pictures/tray-view.js";

/** The open conversation and what the agent can do with it. */
export function talk(desk) {
  const { t, talk, cid } = desk;
  if (!cid) return html`<main class="talk none"><p>${t("pick")}</p></main>`;
  if (!talk) return html`<main class="talk none" role="status"><p>${t("loading")}</p></main>`;
  keepEnd();
  return html`<main class="talk">
    <header>
      <button class="back" aria-label=${t("toQueue")} @click=${() => desk.putAway()}>${icons.back}</button>
      <h2>${who(talk, t)}</h2>
      ${translateSwitch(desk)} ${verbs(desk)}
    </header>
    <div class="lines" tabindex="0" role="log" aria-label=${t("transcript")} @stale=${() => desk.refresh()}>${repeat(talk.entries, ({ key }) => key, (entry) => guard([entry, desk.lang], () => line(entry, desk)))}
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
  const { t, talk } = desk;
  const button = (verb, kind) => html`<button class=${kind} @click=${() => desk.act(verb)}>${t(verb)}</button>`;
  if (talk.mine) return html`<div class="verbs">${passing(desk)} ${button("release", "plain")} ${button("resolve", "primary")}</div>`;
  return talk.floor === "agent" ? nothing : html`<div class="verbs">${button("claim", "primary")}</div>`;
}

function reply(desk) {
  const { drafts, cid, t } = desk;
  const tray = desk.pictures.of(cid);
  return html`<div class="answer" @keydown=${draftKeys(desk)} @dragover=${over} @drop=${dropped(tray)}>${draft(desk)} ${replyTranslation(desk)}
    <daogou-composer .t=${composerTexts(desk)} .draft=${drafts.get(cid) ?? ""} @draft=${({ detail }) => desk.draft(detail.text)}
      @typing=${({ detail }) => desk.type(detail.on)} @say=${({ detail }) => desk.reply(detail.text)}
      @paste=${pasted(tray)} @emptied=${({ currentTarget }) => currentTarget.focus()} .attached=${tray.ready.length} ?waits=${tray.busy}>
      <daogou-tray .t=${t} .tray=${tray} .items=${tray.items} .base=${location.href}></daogou-tray>
      <daogou-attach slot="aside" .t=${t} .tray=${tray} ?full=${tray.full}></daogou-attach></daogou-composer></div>`;
}

function composerTexts({ t }) {
  return (name) => t(name === "ask" ? "replyHere" : name);
}

/** An agent reads the end first; one who has scrolled back is left there. */
function keepEnd() {
  const before = document.querySelector(".talk .lines");
  const near = !before || before.scrollHeight - before.scrollTop - before.clientHeight < 80;
  if (near) queueMicrotask(() => document.querySelector(".talk .lines")?.scrollTo({ top: 1e9 }));
}
