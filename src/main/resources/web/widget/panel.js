import { html, nothing } from "lit";
import { header } from "./header.js";
import { status } from "./status.js";
import { thread } from "./thread.js";
import "../shared/composer/composer.js";
import "../shared/pictures/attach.js";
import { dropped, over, pasted } from "../shared/pictures/catch.js";
import "../shared/pictures/tray-view.js";

/** The open chat window. The two sentinels keep the focus inside: behind the last stop comes the first. */
export function panel(widget, t) {
  const { live, tray } = widget;
  return html`<section class="panel" role="dialog" aria-modal="true" aria-labelledby="title" @keydown=${widget.actions}
    @dragover=${over} @drop=${dropped(tray)}>
    <span tabindex="0" @focus=${() => widget.composer.focus()}></span>
    ${header(widget, t)} ${status(widget, t)} ${thread(widget, t)} ${removal(widget, t)}
    <daogou-composer .t=${t} ?live=${Boolean(live)} ?stopping=${live?.stopping} .draft=${widget.draft} @say=${widget.actions}
      @typing=${widget.actions} @stop=${widget.actions} @draft=${widget.actions}
      @paste=${pasted(tray)} @emptied=${() => widget.composer.focus()} .attached=${tray.ready.length} ?waits=${tray.busy}>
      <daogou-tray .t=${t} .tray=${tray} .items=${tray.items} .base=${widget.config.base}></daogou-tray>
      <daogou-attach slot="aside" .t=${t} .tray=${tray} ?full=${tray.full}></daogou-attach></daogou-composer>
    <span tabindex="0" @focus=${() => widget.renderRoot.querySelector("#menu-button").focus()}></span>
  </section>`;
}

function removal(widget, t) {
  if (!widget.removing) return nothing;
  return html`<div class="ask" role="alertdialog" aria-labelledby="ask">
    <div>
      <p id="ask">${widget.removing === "failed" ? t("removeFailed") : t("removeAsk")}</p>
      <button class="danger" @click=${() => widget.actions.remove()}>${t("removeYes")}</button>
      <button id="keep" @click=${() => widget.actions.keep()}>${t("removeNo")}</button>
    </div>
  </div>`;
}
