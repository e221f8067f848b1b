import { html, nothing, svg } from "lit";
import { icon } from "../shared/icons.js";
import { unfilled } from "./canned.js";
import { pickedCards } from "./cards.js";
import "../shared/composer/composer.js";
import "../shared/pictures/attach.js";
import { pasted } from "../shared/pictures/catch.js";
import "../shared/pictures/tray-view.js";

const tag = icon(svg`<path d="M3.8 11.2V4h7.2l9.2 9.2-7.2 7.2Z"/><path d="M7.6 7.8h.01" stroke-width="2.6"/>`);

/** Where an agent answers: the box, what goes with the text, and what in it is still to be filled. */
export function box(desk) {
  const { t, drafts, cid, hands } = desk;
  const text = drafts.get(cid) ?? "";
  const { open } = hands.canned;
  const tray = desk.pictures.of(cid);
  const say = ({ detail }) => hands.say(detail.text);
  return html`${pickedCards(desk)} ${stillEmpty(desk, text)}
    <div class="box"><button type="button" class="tool" aria-label=${t("pickProduct")} title=${`${t("pickProduct")} (Alt+P)`} aria-keyshortcuts="p Alt+p" @click=${() => hands.does("pick")}>${tag}</button>
    <button type="button" class="tool slash" aria-label=${t("cannedReplies")} title=${`${t("cannedReplies")} (/)`} aria-keyshortcuts="/" @click=${() => hands.does("canned")}>/</button>
    <daogou-composer .t=${texts(desk)} .draft=${text} .attached=${tray.ready.length + hands.picker.of(cid).length} ?waits=${tray.busy} ?held=${unfilled(text).length > 0} .choices=${open?.cid === cid ? choices(open, t) : null}
      @draft=${({ detail }) => hands.write(detail)} @typing=${({ detail }) => desk.type(detail.on)} @say=${say}
      @choose=${({ detail }) => hands.insert(detail.id)} @move=${({ detail }) => hands.canned.move(detail.by)} @shut=${() => hands.canned.shut()}
      @paste=${pasted(tray)} @emptied=${({ currentTarget }) => currentTarget.focus()}>
      <daogou-tray .t=${t} .tray=${tray} .items=${tray.items} .base=${location.href}></daogou-tray>
      <daogou-attach slot="aside" .t=${t} .tray=${tray} ?full=${tray.full}></daogou-attach></daogou-composer></div>`;
}

function choices({ items, active }, t) {
  return { label: t("cannedReplies"), empty: t("noCanned"), active, items: items.map(({ id, shortcut, title, text }) => ({ id, name: `/${shortcut}`, title, text })) };
}

/** Nobody is sent "{price}": what stands empty is marked, and the box does not send before it is filled. */
function stillEmpty({ t, hands }, text) {
  const empty = unfilled(text);
  if (!empty.length) return nothing;
  return html`<p class="unfilled" role=${hands.refused ? "alert" : "status"}><span>${t("stillEmpty")}</span> ${[...new Set(empty.map(({ place }) => place))].map((place) => html`<button type="button" @click=${() => hands.select(empty.find((each) => each.place === place))}>${place}</button>`)}</p>`;
}

function texts({ t }) {
  return (name) => t(name === "ask" ? "replyHere" : name);
}
