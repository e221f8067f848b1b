import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { bar } from "../shared/desk/bar.js";
import { errors } from "../shared/desk/errors.js";

/** Where a link that opens once leads. */
export function welcomePage(welcome) {
  const { t, state } = welcome;
  document.title = `${t("welcomeTitle")} · ${t("console")}`;
  if (state === "looking") return nothing;
  return html`${bar(welcome, { at: "welcome" })} ${errors(welcome)} <main class="gate">${state === "ended" ? ended(t) : form(welcome)}</main>`;
}

function ended(t) {
  return html`<form><h1>${t("linkEnded")}</h1><p>${t("linkEndedHint")}</p><a class="primary" href="/console">${t("toSignIn")}</a></form>`;
}

function form(welcome) {
  const { t, first, invited, sending } = welcome;
  const submit = (event) => {
    event.preventDefault();
    welcome.accept();
  };
  return html`<form novalidate @submit=${submit}>
    <h1>${first ? t("welcomeFirst") : t("welcomeName", { name: invited.name })}</h1>
    <p>${first ? t("welcomeFirstHint") : t("welcomeHint", { login: invited.login })}</p>
    ${first ? html`${field(welcome, "name", { autocomplete: "name" })} ${field(welcome, "login", { autocomplete: "username" })}` : html`<input type="text" hidden autocomplete="username" .value=${invited.login} readonly />`}
    ${field(welcome, "password", { type: "password", autocomplete: "new-password", help: t("passwordHelp") })}
    <button class="primary" ?disabled=${sending}>${t("welcomeIn")}</button>
  </form>`;
}

function field(welcome, name, { type = "text", autocomplete, help }) {
  const { t, fields, faults } = welcome;
  const about = [help && `welcome-${name}-help`, faults[name] && `welcome-${name}-fault`].filter(Boolean).join(" ") || nothing;
  return html`<label>${t(name === "name" ? "yourName" : name)}<input name=${name} type=${type} autocomplete=${autocomplete} spellcheck="false" required
      aria-describedby=${about} aria-invalid=${faults[name] ? "true" : nothing} .value=${live(fields[name])} @input=${(event) => welcome.set(name, event.target.value)} />
    ${help ? html`<small id="welcome-${name}-help">${help}</small>` : nothing}
    ${faults[name] ? html`<small class="fault" id="welcome-${name}-fault" role="alert">${faults[name]}</small>` : nothing}</label>`;
}
