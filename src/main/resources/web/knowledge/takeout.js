import { html } from "lit";
import { path } from "./api.js";
import { icons } from "./icons.js";

const KINDS = ["product", "article", "promotion"];

/** Everything the shop has put in, as a file that can be put in again anywhere. */
export function takeout(room) {
  const { t, kinds, house, taking } = room;
  const toggle = (kind) => ({ target }) => {
    kinds[target.checked ? "add" : "delete"](kind);
    house.changed();
  };
  return html`<section aria-labelledby="takeout"><h2 id="takeout">${t("takeout")}</h2><p class="lead">${t("takeoutHint")}</p>
    <div class="order kinds">${KINDS.map((kind) => html`<label class="check"><input type="checkbox" .checked=${kinds.has(kind)} @change=${toggle(kind)} /> ${t(`${kind}s`)}</label>`)}
      <button class="plain" ?disabled=${!kinds.size || taking} @click=${() => download(room)}>${icons.down}${t(taking ? "downloading" : "download")}</button></div></section>`;
}

/** A link cannot carry the key, so the file is fetched and then handed over. */
async function download(room) {
  const { api, house, kinds } = room;
  room.taking = true;
  house.changed();
  await house.trying(async () => {
    const response = await api.open(path("export", { kinds: [...kinds].join(",") }), { accept: "application/x-ndjson" });
    const [, name = "shop.jsonl"] = /filename="?([^";]+)"?/.exec(response.headers.get("Content-Disposition") ?? "") ?? [];
    const url = URL.createObjectURL(await response.blob());
    Object.assign(document.createElement("a"), { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  });
  room.taking = false;
  house.changed();
}
