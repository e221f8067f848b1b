import assert from "node:assert/strict";
import { test } from "node:test";
import { ofArticle, ofProduct } from "../../main/resources/web/knowledge/example.js";
import { counts, narrowed, verdicts } from "../../main/resources/web/knowledge/verdicts.js";

const result = (line, passes, more = {}) => ({ line, question: `Q${line}?`, asked: { question: `Q${line}?` }, passes, of: 2, missing: [], forbidden: [], uncited: [], ...more });
const since = { broken: [{ line: 3, was: "old" }], mended: [{ line: 1 }], changedAnswers: [{ line: 3, was: "old" }], added: [{ line: 4 }], removed: [{ line: 9, question: "Gone?" }] };
const run = { results: [result(1, 2), result(2, 1), result(3, 0, { answer: "Nothing" }), result(4, 2)], since };

test("what broke comes first, then what fails, then the file's order", () => {
  const all = verdicts(run);
  assert.deepEqual(all.map(({ line }) => line), [3, 2, 1, 4]);
  assert.deepEqual(all[0].was, "old");
  assert.deepEqual(verdicts({}), []);
});

test("choices are counted, the empty ones left out, and narrow the list with a text", () => {
  const all = verdicts(run);
  assert.deepEqual(counts(all, since), [["every", 4], ["failing", 2], ["broken", 1], ["mended", 1], ["changed", 1], ["added", 1], ["removed", 1]]);
  assert.deepEqual(counts(verdicts({ results: [] })), [["every", 0]]);
  assert.deepEqual(narrowed(all, { text: "", choice: "failing" }).map(({ line }) => line), [3, 2]);
  assert.deepEqual(narrowed(all, { text: "nothing", choice: "every" }).map(({ line }) => line), [3]);
});

test("an example asks after what a product says, and after no price where there are several", () => {
  const offer = (amount) => ({ payNow: { amount, currency: "EUR" } });
  const doc = { id: "coat", lang: "en", attributes: { Care: "machine wash", "Fill weight": "120 g" } };
  assert.deepEqual(ofProduct({ doc, offers: [offer("9.90"), offer("9.90")] }), [
    { question: "How much is it now?", lang: "en", productId: "coat", expect: ["9.90"], answeredBy: "facts", note: "price" },
    { question: "What is the fill weight?", lang: "en", productId: "coat", expect: ["120 g"], note: "attribute" },
  ]);
  assert.equal(ofProduct({ doc, offers: [offer("9.90"), offer("8.90")] }).length, 1);
  assert.deepEqual(ofProduct({ doc: { id: "x" } }), []);
  assert.deepEqual(ofArticle({ id: "returns", title: "Returns?", lang: "en" }), { question: "Returns?", lang: "en", cites: ["returns"], note: "article" });
});
