import { html, nothing } from "lit";

export function heading(title, actions = nothing) {
  return html`<div class="head"><h1 tabindex="-1">${title}</h1>${actions === nothing ? nothing : html`<div class="actions">${actions}</div>`}</div>`;
}

export function loading(t) {
  return html`<div class="wait" role="status"><span class="unseen">${t("loading")}</span>${[0, 1, 2, 3].map(() => html`<span class="bone"></span>`)}</div>`;
}

/** The service's own words: they name the remedy. */
export function failed(house, failure, again) {
  const { t } = house;
  return html`<div class="empty" role="alert">
    <h2>${t(failure.status === 404 ? "missing" : "failed")}</h2>
    <p>${failure.status === 404 ? t("missingHint") : house.sentence(failure)}</p>
    ${failure.status === 404 ? nothing : html`<button class="plain" @click=${again}>${t("again")}</button>`}
  </div>`;
}

/** What is not there yet, and what to do first. */
export function empty(title, text, way = nothing) {
  return html`<div class="empty"><h2>${title}</h2><p>${text}</p>${way}</div>`;
}

export function badge(text, kind = "") {
  return html`<span class="badge ${kind}">${text}</span>`;
}

/** A control with its name, what helps to fill it in, and what is wrong with it. `control` gets what ties them together. */
export function field({ name, label, help, fault }, control) {
  const about = [help && `${name}-help`, fault && `${name}-fault`].filter(Boolean).join(" ") || nothing;
  return html`<div class="field ${fault ? "wrong" : ""}">
    <label for=${name}>${label}</label>
    ${control({ id: name, about, wrong: fault ? "true" : nothing })}
    ${help ? html`<p class="help" id="${name}-help">${help}</p>` : nothing}
    ${fault ? html`<p class="fault" id="${name}-fault">${fault}</p>` : nothing}
  </div>`;
}
