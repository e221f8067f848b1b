const UNITS = [
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1_000],
];
const formats = new Map();

/** How long somebody waited: "0.8 s", "12 s", "3.5 min", "1.2 h"; a dash when nobody did. */
export function wait(ms, lang) {
  if (ms === undefined || ms === null) return "–";
  const [unit, size] = UNITS.find(([, size]) => ms >= size) ?? UNITS.at(-1);
  const n = ms / size;
  const key = `${lang} ${unit}`;
  if (!formats.has(key)) formats.set(key, new Intl.NumberFormat(lang === "zh" ? "zh-CN" : "en-GB", { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1 }));
  return formats.get(key).format(n >= 10 ? Math.round(n) : n);
}

/** A part of a whole, nought when there is no whole. */
export function share(part, whole) {
  return whole ? part / whole : 0;
}
