import { html, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { bar } from "../shared/desk/bar.js";
import { errors } from "../shared/desk/errors.js";
import { signIn } from "../shared/desk/signin.js";
import { icons as signs } from "../shared/icons.js";
import { dialog } from "./dialog.js";
import { icons } from "./icons.js";
import { PLACES } from "./rooms.js";
import { secretDialog } from "./secret.js";

/** Rooms that are reached through another's. */
const WITHIN = { write: "articles", promote: "promotions", pricing: "promotions", policy: "promotions" };

/** The page for whatever state the house is in. */
export function page(house) {
  const { t, state, room } = house;
  document.title = [state === "inside" && room?.title, t("knowledge"), t("console")].filter(Boolean).join(" · ");
  if (state === "starting") return nothing;
  return html`${state === "inside" ? html`<button class="skip" @click=${() => document.querySelector("main")?.focus()}>${t("skip")}</button>` : nothing}
    ${bar(house, { at: "knowledge" })} ${errors(house)}
    ${{ outside: signIn, noRole: barred, inside }[state](house)}`;
}

function inside(house) {
  const { room, questions } = house;
  return html`<div class="house">
    ${sections(house)}
    <main tabindex="-1" aria-busy=${Boolean(room?.busy)}>${keyed(room, room?.view())}</main>
  </div>
  ${notices(house)} ${questions.current ? (questions.current.secret ? secretDialog : dialog)(questions.current) : nothing}`;
}

function sections({ t, router, waiting }) {
  const place = router.route?.place;
  const here = WITHIN[place] ?? place;
  const count = (place) => (place === "proposed" && waiting.n ? html`<b class="count" title=${t("waitingProposals", { n: waiting.n })}>${waiting.n}</b>` : nothing);
  const link = (place) => html`<a href="#${place}" aria-current=${place === here ? "page" : nothing}>${icons[place]}<span>${t(place)}</span>${count(place)}</a>`;
  return html`<nav class="sections" aria-label=${t("knowledge")}>${PLACES.map(link)}</nav>`;
}

function barred({ t, agent }) {
  return html`<main class="barred"><h1>${t("noRole")}</h1><p>${t("noRoleHint", { name: agent.name })}</p><a class="primary" href="/console">${t("toConversations")}</a></main>`;
}

function notices({ t, notices: told }) {
  const way = (notice) => (notice.way.href
    ? html`<a href=${notice.way.href} @click=${() => told.take(notice)}>${notice.way.label}</a>`
    : html`<button class="link" @click=${() => told.take(notice)}>${notice.way.label}</button>`);
  return html`<div class="notices" role="status">${told.list.map(
    (notice) => html`<div class="notice"><span>${notice.text}</span>${notice.way ? way(notice) : nothing}
      <button class="put-away" aria-label=${t("dismiss")} @click=${() => told.forget(notice)}>${signs.close}</button></div>`,
  )}</div>`;
}
