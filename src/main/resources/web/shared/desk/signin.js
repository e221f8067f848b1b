import { html } from "lit";

export function signIn(desk) {
  const { t } = desk;
  return html`<main class="gate">
    <form @submit=${(event) => submit(event, desk)}>
      <h1>${t("signInTitle")}</h1>
      <label>${t("login")}<input name="login" autocomplete="username" required autofocus /></label>
      <label>${t("password")}<input name="password" type="password" autocomplete="current-password" required /></label>
      <button class="primary">${t("signIn")}</button>
    </form>
  </main>`;
}

function submit(event, desk) {
  event.preventDefault();
  const { login, password } = event.target.elements;
  desk.signIn(login.value, password.value);
}
