/** The list of what is shown. Entries are never changed in place, so that a view may compare by identity. */

/** Where those stand that have no place in the log yet: a message on its way is the newest, and a reply that has not begun to speak comes after all it may answer. */
const NEWEST = 2 ** 51;
const UNSPOKEN = 2 ** 52;

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
  return place(changed) === place(entries[at]) ? next : placed(next);
}

/** Changes the entry if it is there. */
export function amend(entries, key, change) {
  return find(entries, key) ? put(entries, key, change) : entries;
}

export function without(entries, key) {
  return entries.filter((entry) => entry.key !== key);
}

/** By the order of the log. Sorting is stable. */
function placed(entries) {
  return entries.sort((a, b) => place(a) - place(b));
}

function place({ streaming, text, seq = NEWEST }) {
  return streaming && !text ? UNSPOKEN : seq;
}
