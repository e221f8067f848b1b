import assert from "node:assert/strict";
import { test } from "node:test";
import { Hints, advice, marked, traced } from "../../main/resources/web/console/hints.js";

const HINT = { hid: "h1", cid: "c1", kind: "price_sensitive", level: "medium", advice: "先说价值", adviceByLang: { zh: "先说价值", en: "Value first" } };

/** An agent who reads English, with two conversations on the list. */
function desk() {
  const did = [];
  const desk = {
    cid: "c1", lang: "en", queue: [{ cid: "c1" }, { cid: "c2", hint: { kind: "wants_human", level: "high" } }], recent: [{ cid: "c1" }], t: (key) => key,
    trying: async (work) => work().catch((failure) => { did.push(failure.message); }),
    refresh: async () => did.push("refresh"), open: async (cid) => did.push(`open ${cid}`),
    hands: { pick: (found) => did.push(found), undo: { done: (text, back) => Object.assign(desk, { undone: text, back }) } },
    api: {
      hint: async (cid, hid, verb, body) => did.push([verb, body?.how].filter(Boolean).join(" ")),
      products: async (q) => ({ products: [{ product: { id: `${q}-xl` }, variants: [] }, { product: { id: q }, variants: [{ sku: "s1" }] }] }),
    },
  };
  return Object.assign(desk, { did, hints: new Hints(desk) });
}

test("a new hint is marked in both lists and said in the agent's language", () => {
  const at = desk();
  at.hints.heard(HINT);
  assert.deepEqual([at.queue[0].hint, at.recent[0].hint], [{ kind: "price_sensitive", level: "medium" }, { kind: "price_sensitive", level: "medium" }]);
  assert.match(at.hints.said, /hint_price_sensitive Value first/);
});

test("one about another conversation is marked and not said, and takes no graver one's place", () => {
  const at = desk();
  const [, before] = at.queue;
  at.hints.heard({ ...HINT, cid: "c2" });
  assert.equal(at.hints.said, "");
  assert.equal(at.queue[1], before);
  assert.equal(marked(at.queue, { ...HINT, cid: "c2", level: "high" })[1].hint.kind, "price_sensitive");
});

test("a dismissed hint can be taken back, from another conversation too", async () => {
  const at = desk();
  await at.hints.dismiss(HINT);
  assert.equal(at.undone, "hintDismissed");
  at.cid = "c2";
  await at.back();
  assert.deepEqual(at.did, ["dismissed", "refresh", "reopened", "open c1"]);
});

test("what could not be dismissed offers nothing to take back", async () => {
  const at = desk();
  at.api.hint = async () => { throw new Error("offline"); };
  await at.hints.dismiss(HINT);
  assert.deepEqual([at.did, at.undone], [["offline"], undefined]);
});

test("a product goes into the reply with its variants, and that is told as a use", async () => {
  const at = desk();
  await at.hints.show(HINT, { id: "coat" });
  assert.deepEqual(at.did, [{ product: { id: "coat" }, variants: [{ sku: "s1" }] }, "used product"]);
});

test("words lead to the message that they stand in, and words of a message that is not shown lead nowhere", () => {
  const why = [{ mid: "old", span: "贵" }, { mid: "m2", span: "太贵了" }];
  assert.deepEqual(traced({ why }, [{ key: "s7", mid: "m2" }]), [{ span: "太贵了", key: "s7" }]);
});

test("without words in the agent's language the shop's are shown", () => {
  assert.deepEqual([advice(HINT, "en"), advice({ advice: "先说价值" }, "en")], ["Value first", "先说价值"]);
});
