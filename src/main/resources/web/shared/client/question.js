import { find } from "./entries.js";

/** What a turn was asked, as one text: the messages it answers, or else the visitor's last before it. */
export function questionOf(entries, { key, mids = [] }) {
  const named = mids.map((mid) => find(entries, mid)).filter(Boolean);
  const at = entries.findIndex((entry) => entry.key === key);
  const before = entries.slice(0, at).findLast(({ author }) => author === "visitor");
  return (named.length ? named : [before]).map((entry) => entry?.text ?? "").join("\n");
}
