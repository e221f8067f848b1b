/** Every key of the console: what it does, and whether it also works while somebody writes, with Alt. */
export const KEYS = [
  { key: "j", does: "next", alt: true },
  { key: "k", does: "previous", alt: true },
  { key: "c", does: "claim", alt: true },
  { key: "r", does: "toBox", alt: true },
  { key: "/", does: "canned" },
  { key: "p", does: "pick", alt: true },
  { key: "n", does: "toNote", alt: true },
  { key: "s", does: "end", alt: true },
  { key: "b", does: "release", alt: true },
  { key: "u", does: "undo", alt: true },
  { key: "?", does: "help" },
];

const WRITES = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

/**
 * What a key press asks for, or null. Single letters count only where nobody writes and no sheet is open, and not at all when they
 * are switched off: who speaks to their computer, or whose hand shakes, would set them off by mistake.
 *
 * @param mac where Alt and a letter write another letter, so that they are left alone
 */
export function asked(event, { single = true, sheet = false, mac = false } = {}) {
  const { key, code, altKey, ctrlKey, metaKey, isComposing, keyCode, defaultPrevented, repeat } = event;
  if (defaultPrevented || isComposing || keyCode === 229 || ctrlKey || metaKey || sheet || repeat) return null;
  if (altKey) return (!mac && KEYS.find((each) => each.alt && code === `Key${each.key.toUpperCase()}`)?.does) || null;
  if (!single || writes(event.composedPath?.()[0] ?? event.target)) return null;
  return KEYS.find((each) => each.key === key)?.does ?? null;
}

function writes(element) {
  return Boolean(element?.matches?.(WRITES));
}
