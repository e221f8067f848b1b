import { html, nothing } from "lit";
import { href } from "./route.js";

/** Rooms that show what something was done to. */
const ROOMS = { product: "products", article: "articles", import: "feeds" };

/** What somebody did, in words; a word that the page does not know yet is shown as it is. */
export function deed({ action, object }, t) {
  const known = (name, plain) => (t(name) === name ? plain : t(name));
  if (object.kind === "session") return known(`act_${action}`, action);
  return t("deed", { action: known(`act_${action}`, action), what: known(`thing_${object.kind}`, object.kind) });
}

/** Which one, as a way to it where there is one. */
export function done({ object: { kind, id } }, t) {
  if (!id) return nothing;
  if (kind === "conversation") return html`<a href="/console#conversation=${encodeURIComponent(id)}"><code>${id}</code></a> <a class="chip" href=${href({ place: "audit", query: { cid: id } })} >${t("onlyThis")}</a>`;
  return ROOMS[kind] ? html`<a href=${href({ place: ROOMS[kind], id })}><code>${id}</code></a>` : html`<code>${id}</code>`;
}
