import { html, nothing } from "lit";
import { prose } from "../shared/prose/prose.js";
import { paid, picture } from "./offers.js";
import { href } from "./route.js";
import { badge } from "./states.js";

/** The reply as a shopper would read it, with what it cites, shows and offers. `product`: on whose page it was asked. */
export function answer({ reply }, house, product) {
  const { t, lang } = house;
  const { text, citations = [], products = [], suggestions = [], handoff, guard } = reply;
  return html`<section class="reply" aria-labelledby="reply"><h2 id="reply">${t("answer")} ${badge(t(`route_${reply.answeredBy}`), ROUTE[reply.answeredBy])}</h2>
    <div class="bubble prose" lang=${reply.lang}>${prose(text, { citations, allowed: { origins: [location.origin] }, label: t })}</div>
    ${handoff ? html`<p class="why">${t("wouldHandOff", { reason: t(handoff.reason) })}</p>` : nothing}
    ${guard?.blocked?.length ? html`<p class="fault">${t("guarded")} ${guard.blocked.map(({ claim, why }) => html`<q>${claim}</q> ${why} `)}</p>` : nothing}
    ${products.length ? html`<ul class="cards">${products.map((product) => card(product, t, lang))}</ul>` : nothing}
    ${citations.length ? html`<ol class="sources">${citations.map((source) => cited(source))}</ol>` : nothing}
    ${suggestions.length ? html`<p class="chips">${suggestions.map(({ text }) => html`<a class="chip" href=${href({ place: "try", query: { q: text, product } })}>${text}</a>`)}</p>` : nothing}
  </section>`;
}

export const ROUTE = { facts: "good", llm: "good", grounded: "good", ask: "warn", handoff: "warn" };

function card({ id, title, price, salePrice, imageLink, reason }, t, lang) {
  return html`<li><a class="card" href=${href({ place: "products", id })}>${picture({ imageLinks: imageLink ? [imageLink] : [] }, 44)}<span><b>${title}</b> ${paid({ price, salePrice }, t, lang)} ${reason ? html`<small>${reason}</small>` : nothing}</span></a></li>`;
}

function cited({ n, ref, title, quote }) {
  const [, kind, id] = /^(product|article):(.*?)(?:#[^#]*)?$/.exec(ref) ?? [];
  return html`<li value=${n}><b>${kind ? html`<a href=${href({ place: `${kind}s`, id })}>${title}</a>` : title}</b>${quote && quote !== title ? html`<q>${quote}</q>` : nothing}</li>`;
}
