import { html, nothing } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import { hintMark } from "./hintcards.js";
import { level } from "./level.js";
import { urgency } from "./urgency.js";
import { waited } from "./wait.js";

/** Whom this agent helps, who waits for a person, whom colleagues help, and the rest. */
export function queue(desk) {
  const { t, queue, others } = desk;
  const waiting = queue.filter(({ mine, taken }) => !mine && !taken);
  return html`<section class="queue" aria-labelledby="queue-title" @keydown=${arrows}>
    ${part(desk, "withMe", queue.filter(({ mine }) => mine))}
    <h2 id="queue-title">${t("queue")}<small>${t("inQueue", { n: waiting.length })}</small></h2>
    ${waiting.length ? html`<ul>${rows(desk, waiting)}</ul>` : html`<p class="none">${t("queueEmpty")}</p>`}
    ${part(desk, "withColleagues", queue.filter(({ taken }) => taken))}
    ${part(desk, "others", others)}
  </section>`;
}

function part(desk, name, list) {
  return list.length ? html`<h2>${desk.t(name)}</h2><ul>${rows(desk, list)}</ul>` : nothing;
}

/** Of a thousand rows only those are made again that have changed; all of them when the clock ticks. */
function rows(desk, list) {
  const { cid, lang, ticks, departments } = desk;
  return repeat(list, (row) => row.cid, (row) => html`<li>${guard([row, row.cid === cid, lang, ticks, departments], () => item(desk, row))}</li>`);
}

function item(desk, row) {
  const { t } = desk;
  const { n, unit } = waited(row.since);
  return html`<button class="row" aria-current=${desk.cid === row.cid} @click=${() => desk.open(row.cid)}>
    <span class="row-top"><b>${row.reason ? (row.because?.[desk.lang] ?? t(row.reason)) : whose(row, t)}</b><time datetime=${row.since}>${t(unit, { n })}</time></span>
    <span class="row-last">${row.last || (row.pictures ? t("pictureInList") : "")}</span>
    <span class="row-marks">${hintMark(row.hint, t)} ${level(row.level, t)} ${urgency(row, desk)}
      ${row.offline ? html`<span class="mark">${t("offlineCase")}</span>` : nothing}
      ${row.mine ? html`<span class="mark mine">${t("mine")}</span>` : row.taken || row.by ? html`<span class="mark">${t("takenBy", { by: row.by })}</span>` : nothing}</span>
  </button>`;
}

function whose({ floor, customer }, t) {
  const state = t(`floor_${floor}`);
  return customer ? `${t("customer", { id: customer })} · ${state}` : state;
}

function arrows(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const rows = [...event.currentTarget.querySelectorAll(".row")];
  rows[rows.indexOf(event.target) + step]?.focus();
}
