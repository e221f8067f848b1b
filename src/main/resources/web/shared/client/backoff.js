const FIRST = 400;
const LONGEST = 15_000;

/** Milliseconds to wait before attempt n (from 0): doubling, with jitter in the upper half so that a restart is not met by everybody at once. */
export function backoff(attempt, random = Math.random) {
  const ceiling = Math.min(LONGEST, FIRST * 2 ** attempt);
  return Math.round(ceiling / 2 + (random() * ceiling) / 2);
}
