const STEPS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];
const formats = new Map();

/** A moment in the reader's own time zone. */
export function moment(iso, lang) {
  return iso ? kept("moment", lang, () => new Intl.DateTimeFormat(locale(lang), { dateStyle: "medium", timeStyle: "short" })).format(new Date(iso)) : "";
}

/** How far away it is: "5 min ago", "in 2 hours". */
export function nearness(iso, lang, now = Date.now()) {
  if (!iso) return "";
  const seconds = Math.round((Date.parse(iso) - now) / 1000);
  const [unit, size] = STEPS.find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 1];
  return kept("near", lang, () => new Intl.RelativeTimeFormat(locale(lang), { numeric: "auto", style: "short" })).format(Math.trunc(seconds / size), unit);
}

export function number(n, lang) {
  return kept("number", lang, () => new Intl.NumberFormat(locale(lang), { maximumFractionDigits: 2 })).format(n ?? 0);
}

/** A score between nought and one, to be compared with those below it. */
export function score(n, lang) {
  return kept("score", lang, () => new Intl.NumberFormat(locale(lang), { minimumFractionDigits: 2, maximumFractionDigits: 2 })).format(n);
}

/** A share of one, as a percentage. */
export function percent(share, lang) {
  return kept("percent", lang, () => new Intl.NumberFormat(locale(lang), { style: "percent" })).format(share ?? 0);
}

/** A file's size. */
export function size(bytes, lang) {
  const [n, unit] = bytes < 1e3 ? [bytes, "B"] : bytes < 1e6 ? [bytes / 1e3, "kB"] : [bytes / 1e6, "MB"];
  return `${number(Math.round(n * 10) / 10, lang)} ${unit}`;
}

function locale(lang) {
  return lang === "zh" ? "zh-CN" : "en-GB";
}

function kept(name, lang, make) {
  const key = `${name} ${lang}`;
  if (!formats.has(key)) formats.set(key, make());
  return formats.get(key);
}
