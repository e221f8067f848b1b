/** The list of what is shown. Entries are never changed in place, so that a view may compare by identity. */

export function find(entries, key) {
  return entries.find((entry) => entry.key === key);
}

/** Changes the entry with this key, or adds it. */
export function put(entries, key, change) {
  const at = entries.findIndex((entry) => entry.key === key);
  if (at < 0) return placed([...entries, { key, ...change }]);
  const changed = { ...entries[at], ...change };
  const next = [...entries];
  next[at] = changed;
  return changed.seq === entries[at].seq ? next : placed(next);
}

/** Changes the entry if it is there. */
export function amend(entries, key, change) {
  return find(entries, key) ? put(entries, key, change) : entries;
}

export function without(entries, key) {
  return entries.filter((entry) => entry.key !== key);
}

/** By the order of the log; what the service has not numbered yet is the newest. Sorting is stable. */
function placed(entries) {
  return entries.sort((a, b) => (a.seq ?? Infinity) - (b.seq ?? Infinity) || 0);
}
