import { html, nothing } from "lit";
import { icons as signs } from "../shared/icons.js";
import { number, percent, size } from "./dates.js";
import { href } from "./route.js";

/** The files of this visit, on their way to the service; there, they are imports like any other. */
export function files(house) {
  const { t, arrivals } = house;
  if (!arrivals.files.length) return nothing;
  return html`<section aria-labelledby="files"><h2 id="files">${t("thisVisit")}</h2>
    <ul class="files">${arrivals.files.map((file) => html`<li class=${file.state}>${one(file, house)}</li>`)}</ul></section>`;
}

function one(entry, house) {
  const { t, lang, arrivals, runs } = house;
  const { key, file, state, importId } = entry;
  const run = importId && runs.of(importId);
  const over = state === "refused" || (run && run.state !== "running");
  return html`<div class="file-top"><b>${file.name}</b> <small>${size(file.size, lang)}</small>
      ${run ? html`<a href=${href({ place: "feeds", id: importId })}>${t("details")}</a>` : nothing}
      <button class="put-away" aria-label=${t(over || state === "arrived" ? "dismissFile" : "stopFile", { name: file.name })} @click=${() => arrivals.drop(key)}>${signs.close}</button></div>
    ${state === "refused" ? html`<p class="fault" role="alert">${house.sentence(entry.failure)}</p>` : run ? reading(run, house) : sending(entry, house)}`;
}

function sending({ file, state, sent }, { t, lang }) {
  const share = file.size ? Math.min(1, sent / file.size) : 0;
  return html`<progress max="1" .value=${share} aria-label=${t("sent", { name: file.name })}></progress>
    <p class="so-far">${state === "waiting" ? t("waits") : share < 1 ? t("sending", { share: percent(share, lang) }) : t("arrives")}</p>`;
}

/** How many rows a feed has is known at its end only. */
export function reading(run, { t, lang }) {
  if (run.state !== "running") return html`<p class="so-far" role="status">${t(`state_${run.state}`)} · ${t(run.seen === 1 ? "seenOne" : "seenAll", { n: number(run.seen, lang) })}${run.rejected ? ` · ${t("n_rejected", { n: number(run.rejected, lang) })}` : ""}</p>`;
  return html`<progress aria-label=${t("importing")}></progress>
    <p class="so-far">${t("seenSoFar", { n: number(run.seen, lang) })} · ${t("embeddedSoFar", { n: number(run.embedded, lang) })}${run.rejected ? html` · <b class="bad">${t("n_rejected", { n: number(run.rejected, lang) })}</b>` : nothing}</p>`;
}
