/** Cuts a text at the spans that gave something away: `[{text, signal?}]`, joined again equal to the text. */
export function marked(text, signals = []) {
  const found = signals
    .map((signal) => ({ signal, from: text.indexOf(signal.span) }))
    .filter(({ from, signal }) => from >= 0 && signal.span)
    .sort((a, b) => a.from - b.from);
  const pieces = [];
  let at = 0;
  for (const { signal, from } of found) {
    if (from < at) continue;
    if (from > at) pieces.push({ text: text.slice(at, from) });
    at = from + signal.span.length;
    pieces.push({ text: text.slice(from, at), signal });
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
