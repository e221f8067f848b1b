/** Marks that come in pairs, the longest first, so that ** is not taken for two *. */
const PAIRS = ["```", "**", "~~", "`"];

/** Closes what a half-written answer has opened, so that it renders as it will look when complete. */
export function mend(text) {
  const shown = text.replace(/!?\[[^\]\n]*\]\([^)\n]*$/, (half) => half.replace(/^!?\[([^\]]*)\].*$/, "$1"));
  return PAIRS.reduce((mended, mark) => (count(mended, mark) % 2 ? closed(mended, mark) : mended), shown);
}

function count(text, mark) {
  return text.split(mark).length - 1;
}

function closed(text, mark) {
  if (text.endsWith(mark)) return text.slice(0, -mark.length);
  return text.trimEnd() + (mark === "```" ? "\n" : "") + mark;
}
