import { html, nothing, svg } from "lit";
import { number } from "./dates.js";

const HEIGHT = 100;
const WIDTH = 10;

/** A column a day: how many conversations, and in how many of them a person was. The same stands beside it for who hears the page. */
export function trend(days, { t, lang }) {
  const most = Math.max(1, ...days.map(({ conversations }) => conversations));
  const all = days.reduce((sum, { conversations }) => sum + conversations, 0);
  const label = t("trendLabel", { n: number(all, lang), days: days.length, most: number(most, lang) });
  return html`<figure class="trend">
    <figcaption><span class="key alone">${t("alone")}</span> <span class="key person">${t("withPerson")}</span><span class="most">${t("mostADay", { n: number(most, lang) })}</span></figcaption>
    <svg viewBox="0 0 ${days.length * WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label=${label}>${days.map((day, at) => column(day, at, most, t, lang))}</svg>
    <div class="ends"><time datetime=${days[0].day}>${date(days[0].day, lang)}</time><time datetime=${days.at(-1).day}>${date(days.at(-1).day, lang)}</time></div>
    <div class="unseen"><table><caption>${label}</caption><tbody>${days.map(({ day, conversations, contained }) => html`<tr><th scope="row">${date(day, lang)}</th><td>${conversations}</td><td>${conversations - contained}</td></tr>`)}</tbody></table></div>
  </figure>`;
}

function column({ day, conversations, contained }, at, most, t, lang) {
  const height = (n) => (n / most) * HEIGHT;
  const persons = height(conversations - contained);
  const rest = height(contained);
  const bar = (kind, y, h) => (h ? svg`<rect class=${kind} x=${at * WIDTH + 1} width=${WIDTH - 2} y=${y} height=${h} />` : nothing);
  return svg`<g><title>${date(day, lang)}: ${number(conversations, lang)} · ${t("withPerson")} ${number(conversations - contained, lang)}</title>
    <rect class="ground" x=${at * WIDTH} width=${WIDTH} y="0" height=${HEIGHT} />${bar("alone", HEIGHT - rest, rest)}${bar("person", HEIGHT - rest - persons, persons)}</g>`;
}

/** A day has no time zone: it is the shop's. */
function date(day, lang) {
  return new Intl.DateTimeFormat(lang === "zh" ? "zh-CN" : "en-GB", { month: "short", day: "numeric", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}
