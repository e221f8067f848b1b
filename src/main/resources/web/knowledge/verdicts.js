/** What a list of results can be narrowed to, each with what belongs to it. */
export const CHOICES = ["every", "failing", "broken", "mended", "changed", "added", "removed"];

/** The results with what the diff says of each; what failed comes first, and of that what passed last time. */
export function verdicts({ results = [], since }) {
  const lines = (name) => new Map((since?.[name] ?? []).map((change) => [change.line, change]));
  const [broken, mended, changed, added] = ["broken", "mended", "changedAnswers", "added"].map(lines);
  const all = results.map((result) => ({
    ...result,
    passed: result.passes === result.of,
    broken: broken.has(result.line),
    mended: mended.has(result.line),
    changed: changed.has(result.line),
    added: added.has(result.line),
    was: (changed.get(result.line) ?? broken.get(result.line) ?? mended.get(result.line))?.was,
  }));
  const rank = ({ passed, broken }) => (passed ? 2 : broken ? 0 : 1);
  return all.sort((a, b) => rank(a) - rank(b) || a.line - b.line);
}

/** How many of each choice there are, as `[choice, n]`; of what there is none of, nothing. */
export function counts(all, since) {
  return CHOICES.map((choice) => [choice, choice === "removed" ? (since?.removed.length ?? 0) : all.filter(belongs(choice)).length]).filter(([choice, n]) => n || choice === "every");
}

/** Those of a choice that hold the text in question, answer or expectation. */
export function narrowed(all, { text, choice }) {
  const wanted = text.trim().toLowerCase();
  const holds = ({ question, answer = "", asked }) => [question, answer, asked.productId ?? "", asked.note ?? "", ...(asked.expect ?? [])].some((part) => part.toLowerCase().includes(wanted));
  return all.filter((result) => belongs(choice)(result) && holds(result));
}

function belongs(choice) {
  if (choice === "every") return () => true;
  if (choice === "failing") return ({ passed }) => !passed;
  return (result) => Boolean(result[choice]);
}
