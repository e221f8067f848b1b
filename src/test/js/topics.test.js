import assert from "node:assert/strict";
import { test } from "node:test";
import { Lessons } from "../../main/resources/web/knowledge/lessons.js";
import { decoded } from "../../main/resources/web/knowledge/textfile.js";
import { lineFaults, wholeFaults } from "../../main/resources/web/knowledge/topicfaults.js";
import { read } from "../../main/resources/web/knowledge/topictable.js";

const FOUR = "wholesale, Do you sell to other shops?\nwholesale, Can we become a dealer?\nbulbs, Which bulb goes in?\nbulbs, Is a bulb in the box?";
const told = (text, taught = []) => {
  const lines = read(text);
  const faults = lineFaults(lines);
  return (faults.length ? faults : wholeFaults(lines.rows, taught)).map(({ line, name }) => [line, name]);
};

test("a line is its topic up to the first comma, of either width, and its sentence with all of its own", () => {
  const { rows, faults } = read("\uFEFF批发，你们做批发吗，最少几盏？\r\n\nwholesale, Do you, by chance, sell to shops?\n bulbs\tWhat wattage, and which socket?\n\"a, b\",\"says \"\"hi\"\", twice\"");
  assert.deepEqual(faults, []);
  assert.deepEqual(rows.map(({ line, label, text }) => [line, label, text]), [
    [1, "批发", "你们做批发吗，最少几盏？"],
    [3, "wholesale", "Do you, by chance, sell to shops?"],
    [4, "bulbs", "What wattage, and which socket?"],
    [5, "a, b", 'says "hi", twice'],
  ]);
});

test("a table with headings is read by them, whatever parts its columns and however long its cells are", () => {
  const { rows } = read('text;label;intent\n"Where is it;\nor is it lost?";parcel;Shipping\n\nDo you ship?;ship;\n');
  assert.deepEqual(rows, [
    { line: 2, text: "Where is it;\nor is it lost?", label: "parcel", intent: "shipping" },
    { line: 5, text: "Do you ship?", label: "ship", intent: "" },
  ]);
  assert.deepEqual(read("话题\t句子\n批发\t做批发吗？").rows, [{ line: 2, text: "做批发吗？", label: "批发", intent: "" }]);
  assert.deepEqual(read("text,label\nA?,a,b,c\n\"B?,b\nC?,c").faults.map(({ line, name }) => [line, name]), [[2, "topicCells"], [3, "topicOpenQuote"]]);
});

test("what is wrong stands at its line, all of it at once", () => {
  assert.deepEqual(told(FOUR), []);
  assert.deepEqual(told(`${FOUR}\nno comma here\n, a sentence\nbulbs,\n${"x".repeat(61)}, A?\nbulbs, ${"y".repeat(401)}\nbulbs, Can we become a dealer?`), [
    [5, "topicNoComma"], [6, "topicNoLabel"], [7, "topicNoText"], [8, "topicLongLabel"], [9, "topicLongText"], [10, "topicTwice"],
  ]);
  const [twice] = lineFaults(read(`${FOUR}\nbulbs, Can we become a dealer?`));
  assert.deepEqual(twice.values, { line: 2, other: "wholesale" });
  assert.deepEqual(told("text,label,intent\nA?,a,price\nB?,a,size\nC?,b,nonsense\nD?,b,"), [[3, "topicTwoIntents"], [4, "topicIntent"]]);
});

test("a topic needs two sentences and another topic beside it, those that are taught already included", () => {
  assert.deepEqual(told(""), [[null, "topicNothing"]]);
  assert.deepEqual(told("a, One?\na, Two?"), [[null, "topicOnlyOne"]]);
  assert.deepEqual(told("a, One?\na, One?\nb, Two?\nb, Three?"), [[1, "topicLone"]]);
  const taught = ["a", "b"].flatMap((label) => [1, 2].map((n) => ({ text: `${label}${n}?`, label })));
  assert.deepEqual(told("a, Three?", taught), []);
  assert.deepEqual(told("c, Three?", taught), [[1, "topicLone"]]);
  assert.deepEqual(told("c, Three?\nc, b1?", taught), [[2, "topicLeft"]]);
  assert.deepEqual(told("c, b1?\nc, b2?", taught), []);
  assert.deepEqual(told(Array.from({ length: 10_001 }, (_, i) => `t${i % 9}, Is it ${i}?`).join("\n")), [[null, "topicTooMuch"]]);
});

const OWN = { topics: [{ label: "a", sentences: 2 }, { label: "b", sentences: 2 }], languages: [{ lang: "en", sentences: 4, embedded: 4, state: "ready" }] };
const TAUGHT = [{ text: "One?", label: "a" }, { text: "Two?", label: "a" }, { text: "Five?", label: "b" }, { text: "Six?", label: "b" }];
const quiet = { setTimeout: () => 0, clearTimeout: () => {} };

function door(answers = {}) {
  const calls = [];
  const answer = async (verb, path, body) => {
    calls.push([verb, path, body]);
    const said = answers[`${verb} ${path}`];
    if (said instanceof Error) throw said;
    return said ?? (path === "intents/examples" && verb === "GET" ? { examples: TAUGHT } : OWN);
  };
  return { calls, get: (path) => answer("GET", path), post: (path, body) => answer("POST", path, body), put: (path, body) => answer("PUT", path, body), remove: (path) => answer("DELETE", path) };
}

async function lessonsOf(api, timers = quiet) {
  const lessons = new Lessons(api, () => {}, timers);
  await lessons.load();
  lessons.write();
  return lessons;
}

test("what cannot be is not sent, what the service refuses is told at the line of its writer, and nothing that was typed is lost", async () => {
  const refused = Object.assign(new Error(), { status: 400, problem: { errors: [{ line: 2, field: "text", message: "holds a character" }, { field: "label", message: "b has one sentence" }] } });
  const api = door({ "POST intents/examples": refused });
  const lessons = await lessonsOf(api);
  lessons.set("text", "no comma");
  assert.equal(await lessons.teach(), null);
  assert.deepEqual(lessons.draft.faults, [{ line: 1, name: "topicNoComma", values: {} }]);
  assert.deepEqual(api.calls.map(([verb]) => verb), ["GET"]);
  lessons.set("text", "a, Three?\n\na, Four?");
  assert.equal(await lessons.teach(), null);
  assert.deepEqual(lessons.draft.faults, [{ line: 3, message: "holds a character" }, { line: null, message: "b has one sentence" }]);
  assert.deepEqual([lessons.draft.text, lessons.draft.sending], ["a, Three?\n\na, Four?", false]);
});

test("what was taught, replaced or removed is had back as it was", async () => {
  const api = door({ "DELETE intents/topics?label=a": { examples: [{ text: "One?", label: "a" }] } });
  const lessons = await lessonsOf(api);
  lessons.set("text", "a, Three?");
  const { n, back } = await lessons.teach();
  assert.deepEqual([n, lessons.draft], [1, null]);
  await back();
  assert.deepEqual(api.calls.find(([verb]) => verb === "PUT"), ["PUT", "intents/examples", { examples: TAUGHT }]);
  await (await lessons.forget("a"))();
  assert.deepEqual(api.calls.findLast(([verb]) => verb === "POST"), ["POST", "intents/examples", { examples: [{ text: "One?", label: "a" }] }]);
  await (await lessons.forgetAll())();
  assert.equal(api.calls.filter(([verb]) => verb === "PUT").length, 2);
});

test("how far it is learnt is looked at again while it is, and only then", async () => {
  for (const [state, again] of [["ready", 0], ["learning", 1]]) {
    let timers = 0;
    const lessons = await lessonsOf(door({ "GET intents/topics": { ...OWN, languages: [{ ...OWN.languages[0], state }] } }), { setTimeout: () => ++timers, clearTimeout: () => {} });
    assert.equal(timers, again);
    lessons.end();
    await lessons.load();
    assert.equal(timers, again);
  }
});

test("what was read of a sentence is gone with the sentence", async () => {
  const lessons = await lessonsOf(door({ "POST intents": { items: [{ intent: { name: "product", topic: "a", confidence: 0.9 } }] } }));
  lessons.asks("One? ");
  await lessons.try("One?");
  assert.equal(lessons.tried.reading.intent.topic, "a");
  lessons.asks("One more?");
  assert.equal(lessons.tried.reading, null);
});

test("a file is read as its spreadsheet has written it", () => {
  assert.equal(decoded(new TextEncoder().encode("话题")), "话题");
  assert.equal(decoded(Uint8Array.of(0xbb, 0xb0, 0xcc, 0xe2)), "话题");
  assert.equal(decoded(Uint8Array.of(0xff, 0xfe, 0xdd, 0x8b, 0x98, 0x98)), "话题");
});
