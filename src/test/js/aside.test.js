import assert from "node:assert/strict";
import { test } from "node:test";
import { Aside } from "../../main/resources/web/console/aside.js";
import { asSaid } from "../../main/resources/web/console/said.js";
import { foreign } from "../../main/resources/web/console/translations.js";

const timers = { setTimeout: () => 0, clearTimeout() {} };

/** An agent who reads English and holds a conversation with a visitor who writes Chinese. */
function desk({ translated = { text: "Hello" }, summary = { lang: "zh", translates: true, inquiries: [] } } = {}) {
  const asked = [];
  const desk = {
    cid: "c_1", lang: "en", drafts: new Map(), asked, draws: 0, talk: { floor: "agent", entries: [{ key: "s1", author: "visitor", text: "你好" }, { key: "s2", author: "agent", text: "早" }] },
    changed() { this.draws++; },
    failed(failure) { this.failure = failure; },
    sentence: (failure) => failure.message,
    draft(text) { this.drafts.set(this.cid, text); },
    api: {
      summary: async (cid) => (asked.push(`summary ${cid}`), summary),
      ask: async (cid, question) => (asked.push(`ask ${question}`), { text: "180 g [1]", citations: [] }),
      translate: async (cid, text, to) => {
        asked.push(`${to} ${text}`);
        if (translated instanceof Error) throw translated;
        return translated;
      },
    },
  };
  desk.aside = new Aside(desk, timers);
  return desk;
}
const settled = () => new Promise((done) => setTimeout(done));

test("the summary is read when the conversation has moved, and once", async () => {
  const at = desk();
  at.aside.look();
  at.aside.look();
  await settled();
  assert.deepEqual(at.asked, ["summary c_1"]);
  at.talk = { ...at.talk, entries: [...at.talk.entries, { key: "s3" }] };
  at.aside.look();
  await settled();
  assert.equal(at.asked.length, 2);
});

test("what is late belongs to the conversation before and is not shown beside another", async () => {
  const at = desk();
  at.aside.look();
  at.cid = "c_2";
  await settled();
  assert.equal(at.aside.summary, null);
});

test("only what is foreign is translated, once, and only when it is wanted", async () => {
  const at = desk();
  at.aside.look();
  await settled();
  const { translations } = at.aside;
  assert.equal(translations.useful, true);
  translations.turn(true);
  translations.look();
  await settled();
  assert.deepEqual(at.asked, ["summary c_1", "en 你好"]);
  assert.equal(translations.of(at.talk.entries[0]).text, "Hello");
  assert.equal(translations.of(at.talk.entries[1]), undefined);
  assert.deepEqual([foreign({ author: "visitor", text: "ok" }, "en"), foreign({ author: "note", text: "你好" }, "en")], [false, false]);
});

test("a model that fails is said to, and the switch is off again", async () => {
  const at = desk({ translated: new Error("The model failed") });
  at.aside.look();
  await settled();
  at.aside.translations.turn(true);
  await settled();
  assert.deepEqual([at.failure.message, at.aside.translations.on], ["The model failed", false]);
});

test("the reply is put into the visitor's language in the box, and what was written comes back", async () => {
  const at = desk({ translated: { text: "¥599。", differing: [] } });
  at.aside.look();
  await settled();
  at.draft("It is ¥599.");
  await at.aside.translations.turnReply();
  assert.equal(at.drafts.get("c_1"), "¥599。");
  at.aside.translations.undoReply();
  assert.equal(at.drafts.get("c_1"), "It is ¥599.");
});

test("what the agent writes on meanwhile is not written over, and other figures change nothing", async () => {
  const at = desk({ translated: { text: "¥599。", differing: [] } });
  at.aside.look();
  await settled();
  at.draft("It is ¥599.");
  const turning = at.aside.translations.turnReply();
  at.draft("It is ¥599. And");
  await turning;
  assert.equal(at.drafts.get("c_1"), "It is ¥599. And");
  const refused = desk({ translated: { differing: ["CNY 599", "CNY 589"] } });
  refused.aside.look();
  await settled();
  refused.draft("It is ¥599.");
  await refused.aside.translations.turnReply();
  assert.equal(refused.drafts.get("c_1"), "It is ¥599.");
  assert.deepEqual(refused.aside.translations.reply.differing, ["CNY 599", "CNY 589"]);
});

test("an answer is put into the box as a person would send it", () => {
  assert.equal(asSaid("**Fill**: 220 g [1]\n- in stock [2]"), "Fill: 220 g\n- in stock");
});
