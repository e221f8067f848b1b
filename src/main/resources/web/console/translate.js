import { html, nothing } from "lit";

/** Where the visitor writes another language than the agent reads: the switch above the lines. */
export function translateSwitch(desk) {
  const { t, aside } = desk;
  const { translations } = aside;
  if (!translations.useful) return nothing;
  return html`<button class="plain translate" role="switch" aria-checked=${translations.on} @click=${() => translations.turn(!translations.on)}>${t("translate")}</button>`;
}

/** A message in the agent's language, under the message. */
export function translated(desk, entry) {
  const { t, aside, lang } = desk;
  const known = aside.translations.of(entry);
  if (!known) return nothing;
  const { busy, text, differing } = known;
  if (busy) return html`<p class="translation none" role="status">${t("translating")}</p>`;
  return text ? html`<p class="translation" lang=${lang}>${text}</p>` : html`<p class="translation none">${t("translationRefused", { what: figures(differing) })}</p>`;
}

/** Above the box: the reply in the visitor's language, to be read before it is sent. */
export function replyTranslation(desk) {
  const { t, aside, drafts, cid } = desk;
  const { translations } = aside;
  const turned = translations.reply?.cid === cid ? translations.reply : null;
  if (!translations.useful && !turned) return nothing;
  const into = t(`into_${aside.summary?.lang}`);
  if (turned?.text) {
    return html`<div class="reply-translation" role="status"><p><b>${t("youWrote")}</b> ${turned.original}</p>
      <button class="plain" @click=${() => translations.undoReply()}>${t("undoTranslation")}</button>
      <button class="link" @click=${() => translations.forgetReply()}>${t("askClose")}</button></div>`;
  }
  return html`<div class="reply-translation">
    <button class="plain" ?disabled=${turned?.busy || !drafts.get(cid)?.trim()} @click=${() => translations.turnReply()}>${turned?.busy ? t("translating") : into}</button>
    <span role="status">${turned?.failure ?? (turned?.differing?.length ? t("translationRefused", { what: figures(turned.differing) }) : "")}</span></div>`;
}

function figures(differing) {
  return differing.map((each) => each.replace(/^[A-Z]{3} /, "")).join(", ");
}
