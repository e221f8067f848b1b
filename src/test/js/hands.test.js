import assert from "node:assert/strict";
import { test } from "node:test";
import { Canned, matching, unfilled } from "../../main/resources/web/console/canned.js";
import { asked, KEYS } from "../../main/resources/web/console/keys.js";
import { Picker } from "../../main/resources/web/console/picker.js";
import { Undo } from "../../main/resources/web/console/undo.js";
import { choiceKey } from "../../main/resources/web/shared/composer/choices.js";

const REPLIES = [
  { id: "a", shortcut: "hello", title: "Greeting", lang: "en", text: "Hi, this is {agent}" },
  { id: "b", shortcut: "您好", title: "打招呼", lang: "zh", text: "您好，我是{agent}" },
  { id: "c", shortcut: "help", title: "Help", lang: "zh", text: "…" },
  { id: "d", shortcut: "price", title: "Price", lang: "en", text: "hello, {product} is {price}" },
];
const none = { setTimeout: () => 0, clearTimeout() {} };

test("replies are found by shortcut first, in the conversation's language first", () => {
  const found = (q, lang) => matching(REPLIES, q, lang).map(({ id }) => id).join("");
  assert.deepEqual([found("he", "zh"), found("he", "en"), found("hello", "en"), found("打", "zh"), found("xyz", "en")], ["cad", "acd", "ad", "b", ""]);
});

function canned(filled = { text: "Mei here, {order}" }) {
  const calls = [];
  const api = { cannedReplies: async () => ({ replies: REPLIES }), filled: async (cid, id) => (calls.push(`${cid} ${id}`), filled) };
  return { calls, canned: new Canned(api, () => {}) };
}

test("a slash opens the list at the beginning or after a space, and nowhere else", async () => {
  const { canned: list } = canned();
  for (const [text, opens] of [["/", true], ["/he", true], ["so: /he", true], ["and/or", false], ["https://x", false], ["/he llo", false], ["你好 /您", true]]) {
    await list.typed("c", text, text.length, "en");
    assert.equal(Boolean(list.open), opens, text);
  }
  await list.typed("c", "/hello there", 3, "en");
  assert.equal(list.open.items[0].id, "a");
});

test("what is chosen stands in place of what asked for it, and what is still empty is selected", async () => {
  const { canned: list, calls } = canned();
  await list.typed("c1", "Well, /he indeed", 9, "en");
  list.move(1);
  list.move(-1);
  const box = await list.insert("a", "Well, /he indeed");
  assert.deepEqual([box.text, box.text.slice(box.from, box.to), calls], ["Well, Mei here, {order} indeed", "{order}", ["c1 a"]]);
  assert.equal(list.open, null);
});

test("the caret stands behind a reply that is whole", async () => {
  const { canned: list } = canned({ text: "Goodbye." });
  await list.typed("c1", "/he", 3, "en");
  const { text, from, to } = await list.insert("a", "/he");
  assert.deepEqual([text, from, to], ["Goodbye.", 8, 8]);
});

test("only what the service fills counts as empty", () => {
  assert.deepEqual(unfilled("{price} {x} {Price} {order}").map(({ place }) => place), ["{price}", "{order}"]);
});

test("keys of the list are left to an input method, and to whoever holds a modifier", () => {
  assert.deepEqual([choiceKey({ key: "ArrowDown" }), choiceKey({ key: "Enter" }), choiceKey({ key: "Escape" })], [{ move: 1 }, { take: true }, { shut: true }]);
  for (const held of [{ isComposing: true }, { keyCode: 229 }, { altKey: true }, { shiftKey: true }]) assert.equal(choiceKey({ key: "Enter", ...held }), null);
});

test("single letters work where nobody writes, with Alt everywhere, and never with a sheet open", () => {
  const writing = { matches: (what) => what.includes("textarea") };
  const page = { matches: () => false };
  const press = (event, options) => asked({ composedPath: () => [event.on ?? page], ...event }, options);
  assert.deepEqual([press({ key: "c" }), press({ key: "?" }), press({ key: "c", on: writing }), press({ key: "x" })], ["claim", "help", null, null]);
  assert.equal(press({ key: "p", code: "KeyP", altKey: true, on: writing }), "pick");
  // There it writes π.
  assert.equal(press({ key: "π", code: "KeyP", altKey: true, on: writing }, { mac: true }), null);
  for (const held of [{ ctrlKey: true }, { metaKey: true }, { defaultPrevented: true }, { isComposing: true }, { repeat: true }]) assert.equal(press({ key: "c", ...held }), null);
  assert.deepEqual([press({ key: "c" }, { sheet: true }), press({ key: "c" }, { single: false })], [null, null]);
  assert.equal(new Set(KEYS.map(({ key }) => key)).size, KEYS.length);
});

test("a product is picked once, four at most, with the variant that was chosen, and only ids are sent", async () => {
  const picker = new Picker({ products: async () => ({ products: [] }) }, () => {}, none);
  const product = (id) => ({ product: { id, title: id, price: { amount: "0.01" } }, variants: [{ sku: `${id}-M` }] });
  assert.deepEqual([1, 2, 3, 4, 5].map((n) => picker.pick("c", product(`p${n}`))), [true, true, true, true, false]);
  assert.equal(picker.pick("c", product("p1")), false);
  picker.choose("c", "p2", "p2-M");
  picker.drop("c", "p3");
  assert.deepEqual(picker.ids("c"), [{ id: "p1" }, { id: "p2", sku: "p2-M" }, { id: "p4" }]);
  assert.deepEqual(picker.ids("other"), []);
});

test("what the visitor looks at is offered first, and a late answer does not replace a later one", async () => {
  const answers = [];
  const api = { products: (q) => new Promise((done) => answers.push([q, done])) };
  let fire;
  const picker = new Picker(api, () => {}, { setTimeout: (work) => (fire = work), clearTimeout() {} });
  const settled = () => new Promise((done) => setImmediate(done));
  picker.begin({ id: "p2", title: "Coat" });
  picker.type("boots");
  fire();
  answers[1][1]({ products: [{ product: { id: "boots" }, variants: [] }] });
  answers[0][1]({ products: [{ product: { id: "p1" }, variants: [] }] });
  await settled();
  assert.deepEqual([answers.map(([q]) => q), picker.found.map(({ product }) => product.id)], [["", "boots"], ["boots"]]);
  picker.begin({ id: "p2", title: "Coat" });
  answers[2][1]({ products: [{ product: { id: "p1" }, variants: [] }] });
  await settled();
  assert.deepEqual(picker.found.map(({ product }) => product.id), ["p2", "p1"]);
});

test("the last thing can be taken back, once and for a while", () => {
  const waits = [];
  const undo = new Undo(() => {}, { setTimeout: (work, delay) => waits.push({ work, delay }), clearTimeout() {} });
  let taken = 0;
  undo.done("Ended", () => taken++);
  undo.take();
  undo.take();
  assert.equal(taken, 1);
  undo.done("Ended", () => taken++);
  assert.equal(waits.at(-1).delay, 10_000);
  waits.at(-1).work();
  undo.take();
  assert.equal(taken, 1);
});
