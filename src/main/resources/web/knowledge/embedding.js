import { html } from "lit";
import { ref } from "lit/directives/ref.js";
import { copied } from "./copy.js";
import { icons } from "./icons.js";

const COLOUR = /^#[0-9a-f]{6}$/i;

/** The line that brings the chat to the shop's own pages, and what it will look like there. */
export function embedding(room) {
  const { t, draft, house } = room;
  const line = `<script src="${location.origin}/widget.js" data-shop="${house.shop}" async></script>`;
  const copy = async () => house.notices.tell(t((await copied(line)) ? "snippetCopied" : "copyByHand"));
  const { accent, greetingZh, greetingEn } = draft.fields;
  // By hand: the page's policy takes no style written into the markup.
  const paint = (element) => element?.style.setProperty("--brand", COLOUR.test(accent) ? accent : "");
  return html`<section class="embedding" aria-labelledby="embedding"><h2 id="embedding">${t("embedding")}</h2>
    <p class="lead">${t("embeddingHint")}</p>
    <pre class="snippet" tabindex="0"><code>${line}</code></pre>
    <button type="button" class="plain" @click=${copy}>${icons.copy}${t("copy")}</button>
    <div class="window" ${ref(paint)} role="img" aria-label=${t("windowPreview")}>
      <p class="window-head">${house.shop}</p>
      <p class="window-says" lang=${house.lang}>${house.lang === "zh" ? greetingZh : greetingEn}</p>
      <p class="window-asks">${t("windowQuestion")}</p>
    </div></section>`;
}
