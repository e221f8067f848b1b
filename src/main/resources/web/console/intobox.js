/** Puts words into the reply box, behind what stands there; nothing is sent. */
export function intoBox(desk, text) {
  const before = desk.drafts.get(desk.cid) ?? "";
  desk.draft(before.trim() ? `${before.trimEnd()}\n${text}` : text);
  queueMicrotask(() => document.querySelector("daogou-composer")?.focus());
}
