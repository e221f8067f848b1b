import { html, nothing } from "lit";
import { shown } from "../shared/pictures/shown.js";
import { prose } from "../shared/prose/prose.js";
import { shownCards } from "./cards.js";
import { level } from "./level.js";
import { marked } from "./marks.js";
import { translated } from "./translate.js";

/** One message: who wrote it, when, and for a visitor's what the price rules noticed in it. */
export function line(entry, desk) {
  const { t, lang } = desk;
  const { key, author, by, at, interrupted, price, text, products, outcome } = entry;
  if (author === "end") return html`<p class="end">${outcome ? t("endedAs", { by, outcome: t(`outcome_${outcome}`) }) : t("endedBy", { by })}${text ? html` · ${text}` : nothing} <time datetime=${at}>${clock(at, lang)}</time></p>`;
  return html`<div class="message ${author}" id=${`said-${key}`} tabindex="-1">
    <div class="by"><b>${by ? `${by} · ${t(author)}` : t(author)}</b>${at ? html`<time datetime=${at}>${clock(at, lang)}</time>` : nothing}
      ${interrupted ? html`<span class="cut">${t("interrupted")}</span>` : nothing} ${level(price?.level, t, price?.signals)}</div>
    ${text ? html`<div class="text prose">${author === "visitor" || author === "note" ? said(entry, t) : written(entry, t)}</div>` : nothing}
    ${shown(entry.pictures, { t, alt: author === "visitor" ? t("pictureFromVisitor") : t("pictureFrom", { by: by || t(author) }) })}
    ${translated(desk, entry)}
    ${shownCards(products, desk)}
  </div>`;
}

function said({ text, price }, t) {
  return marked(text, price?.signals).map((piece) => (piece.signal ? html`<mark title=${t(`signal_${piece.signal.kind}`)}>${piece.text}</mark>` : piece.text));
}

function written({ text, reply }, t) {
  return prose(text, { citations: reply?.citations, allowed: { origins: [location.origin] }, label: t });
}

function clock(at, lang) {
  return new Intl.DateTimeFormat(lang === "zh" ? "zh-CN" : "en-GB", { hour: "2-digit", minute: "2-digit" }).format(new Date(at));
}
