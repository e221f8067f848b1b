/** As the service has them, see `intent/IntentName` and `intent/TopicRules`. */
const INTENTS = ["product", "compare", "size", "stock", "shipping", "promotion", "price", "payment", "order", "return", "warranty", "invoice", "complaint", "human", "small_talk", "out_of_scope"];
const MOST_SENTENCES = 10_000;
const MOST_TOPICS = 200;
const LONGEST_TOPIC = 60;
const LONGEST_SENTENCE = 400;
const LEAST = 2;

/**
 * What is wrong with single lines of what was read, so that it is told at the line and in the reader's language; the service checks
 * it again.
 *
 * @returns `[{line, name, values}]` in the order of the lines
 */
export function lineFaults({ rows, faults }) {
  const found = [...faults, ...rows.flatMap(alone)];
  const sentences = new Map();
  const intents = new Map();
  for (const { line, text, label, intent } of rows) {
    const before = sentences.get(text);
    if (!before) sentences.set(text, { line, label });
    else if (before.label !== label) found.push({ line, name: "topicTwice", values: { line: before.line, other: before.label } });
    if (intent && intents.has(label) && intents.get(label).intent !== intent) found.push({ line, name: "topicTwoIntents", values: { line: intents.get(label).line, other: intents.get(label).intent } });
    else if (intent) intents.set(label, { line, intent });
  }
  return found.sort((a, b) => a.line - b.line);
}

function alone({ line, text, label, intent }) {
  const wrong = (name, values = {}) => ({ line, name, values });
  return [
    !label && wrong("topicNoLabel"),
    !text && wrong("topicNoText"),
    label.length > LONGEST_TOPIC && wrong("topicLongLabel", { n: label.length, most: LONGEST_TOPIC }),
    text.length > LONGEST_SENTENCE && wrong("topicLongText", { n: text.length, most: LONGEST_SENTENCE }),
    intent && !INTENTS.includes(intent) && wrong("topicIntent", { intent, all: INTENTS.join(", ") }),
  ].filter(Boolean);
}

/**
 * What is wrong with them as a whole, where no line is wrong by itself.
 *
 * @param taught what stays beside them: `[{text, label}]`
 * @returns the same; the line is null for what no line alone is to blame for
 */
export function wholeFaults(rows, taught) {
  if (!rows.length) return [{ line: null, name: "topicNothing", values: {} }];
  const labels = new Map(taught.map(({ text, label }) => [text, label]));
  const named = new Map();
  const left = new Map();
  for (const { line, text, label } of rows) {
    if (labels.has(text) && labels.get(text) !== label) left.set(labels.get(text), line);
    if (!named.has(label)) named.set(label, line);
    labels.set(text, label);
  }
  const sentences = new Map();
  for (const label of labels.values()) sentences.set(label, (sentences.get(label) ?? 0) + 1);
  const few = [...sentences].filter(([label, n]) => n < LEAST && (named.has(label) || left.has(label)));
  return [
    sentences.size < LEAST && { line: null, name: "topicOnlyOne", values: {} },
    sentences.size > MOST_TOPICS && { line: null, name: "topicMany", values: { n: sentences.size, most: MOST_TOPICS } },
    labels.size > MOST_SENTENCES && { line: null, name: "topicTooMuch", values: { n: labels.size, most: MOST_SENTENCES } },
    ...few.map(([label]) => ({ line: named.get(label) ?? left.get(label), name: named.has(label) ? "topicLone" : "topicLeft", values: { label } })),
  ].filter(Boolean).sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
