/** How long somebody has waited, as an agent says it: `{n, unit}` with the unit second, minute, hour or day. */
export function waited(since, now = Date.now()) {
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1000));
  if (seconds < 60) return { n: seconds, unit: "second" };
  if (seconds < 3600) return { n: Math.floor(seconds / 60), unit: "minute" };
  if (seconds < 86_400) return { n: Math.floor(seconds / 3600), unit: "hour" };
  return { n: Math.floor(seconds / 86_400), unit: "day" };
}

/** How much time is left or has run over, by the clock: the service may not have told yet that it has run out. */
export function due(sla, dueAt, now = Date.now()) {
  const over = waited(dueAt, now);
  const left = waited(new Date(now).toISOString(), Date.parse(dueAt));
  if (over.n > 0) return { state: "missed", ...over };
  return sla === "missed" || left.n === 0 ? { state: "now", ...left } : { state: "warning", ...left };
}
