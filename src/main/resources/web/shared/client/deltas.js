/**
 * Applies a delta to the text held: appended when it begins where we end, its overlap ignored when it begins earlier.
 * @returns the new text, or null when a piece between is missing
 */
export function applyDelta(held, { off, text }) {
  if (off > held.length) return null;
  return held + text.slice(held.length - off);
}
