/** As the service has them, see `intent/IntentName` and `intent/TopicRules`. */
const INTENTS = ["product", "compare", "size", "stock", "shipping", "promotion", "price", "payment", "order", "return", "warranty", "invoice", "complaint", "human", "small_talk", "out_of_scope"];
const MOST_SENTENCES = 10_000;
const MOST_TOPICS = 200;
const LONGEST_TOPIC = 60;
const LONGEST_SENTENCE = 400;
const LEAST = 2;

/**
 * What is wrong with what was read, so that it is told at its line and in the reader's language; the service checks it again.
 *
 * @param known sentences by topic; none of them when all is replaced
 * @returns `[{line, name, values}]` in the order of the lines; the line is null for what no line alone is to blame for
 */
export function faultsOf({ rows, faults }, known = new Map()) {
  const found = [...faults, ...rows.flatMap(alone)];
  const sentences = new Map();
  const intents = new Map();
  const topics = new Map();
  for (const { line, text, label, intent } of rows) {
    const before = sentences.get(text);
    if (!before) sentences.set(text, { line, label });
    else if (before.label !== label) found.push({ line, name: "topicTwice", values: { line: before.line, other: before.label } });
    if (intent && intents.has(label) && intents.get(label).intent !== intent) found.push({ line, name: "topicTwoIntents", values: { line: intents.get(label).line, other: intents.get(label).intent } });
    else if (intent) intents.set(label, { line, intent });
    if (label && text) topics.set(label, topics.get(label) ?? { line, texts: new Set() }).get(label).texts.add(text);
  }
  return (found.length ? found : together(topics, known, sentences.size)).sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
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

/** What is wrong with them as a whole, where no line is wrong by itself. */
function together(topics, known, sentences) {
  const all = new Set([...known.keys(), ...topics.keys()]);
  if (!sentences) return [{ line: null, name: "topicNothing", values: {} }];
  const few = [...topics].filter(([label, { texts }]) => texts.size + (known.get(label) ?? 0) < LEAST);
  return [
    ...few.map(([label, { line }]) => ({ line, name: "topicLone", values: { label } })),
    all.size < LEAST && { line: null, name: "topicOnlyOne", values: {} },
    all.size > MOST_TOPICS && { line: null, name: "topicMany", values: { n: all.size, most: MOST_TOPICS } },
    sentences > MOST_SENTENCES && { line: null, name: "topicTooMuch", values: { n: sentences, most: MOST_SENTENCES } },
  ].filter(Boolean);
}
