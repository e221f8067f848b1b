/** How long somebody has waited, as an agent says it: `{n, unit}` with the unit second, minute, hour or day. */
export function waited(since, now = Date.now()) {
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1000));
  if (seconds < 60) return { n: seconds, unit: "second" };
  if (seconds < 3600) return { n: Math.floor(seconds / 60), unit: "minute" };
  if (seconds < 86_400) return { n: Math.floor(seconds / 3600), unit: "hour" };
  return { n: Math.floor(seconds / 86_400), unit: "day" };
}
