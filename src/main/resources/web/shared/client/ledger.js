/**
 * Which durable events have arrived. They carry a `seq` without gaps, so a hole means a loss; but frames of two
 * connections (an answer to a POST, a stream) may overtake each other, so a hole is only remembered here and judged later.
 */
export const BLANK = { seq: 0, ahead: [], expects: 0 };

/** @returns the ledger with `seq` noted, or null when it had arrived before */
export function note(ledger, seq) {
  if (seq <= ledger.seq || ledger.ahead.includes(seq)) return null;
  const ahead = new Set([...ledger.ahead, seq]);
  let reached = ledger.seq;
  while (ahead.delete(reached + 1)) reached++;
  return { ...ledger, seq: reached, ahead: [...ahead] };
}

/** The service says how far it is, in `welcome` and in heartbeats. */
export function expect(ledger, seq) {
  return { ...ledger, expects: Math.max(ledger.expects, seq ?? 0) };
}

export function behind(ledger) {
  return ledger.ahead.length > 0 || ledger.expects > ledger.seq;
}

/** Everything up to here is as complete as it gets. */
export function forgive(ledger) {
  return { ...ledger, seq: Math.max(ledger.seq, ledger.expects, ...ledger.ahead), ahead: [] };
}
