import assert from "node:assert/strict";
import { test } from "node:test";
import { News } from "../../main/resources/web/console/news.js";
import { conversation, heardOf, kept } from "../../main/resources/web/console/shape.js";

function desk() {
  const did = [];
  const waits = [];
  const timers = { setTimeout: (work, delay) => waits.push({ work, delay }), clearTimeout() {} };
  const told = {
    cid: "open", agent: { id: "a1" }, queue: [{ cid: "waits" }], recent: [{ cid: "late", lastMessage: { text: "before" }, lastAt: "2026-01-01T00:00:00Z" }],
    replies: { heard: () => false }, hands: { notify: { heard() {} } }, changed: () => did.push("drawn"),
    queued: ({ queue }) => did.push(`queue ${queue.length}`), happened: (recent) => did.push(`recent ${recent[0].lastMessage.text}`),
    refreshTalk: () => did.push("talk"), refreshRecent: () => did.push("recents"),
  };
  const pass = () => waits.splice(0).forEach(({ work }) => work());
  return { did, pass, news: new News(told, timers) };
}

test("a queue that changes quickly is drawn once, as it is at the end, and nothing is asked for", () => {
  const { news, did, pass } = desk();
  for (const size of [1, 2, 3]) news.heard({ t: "queue", queue: Array(size).fill({}) });
  pass();
  assert.deepEqual(did, ["queue 3"]);
});

test("of a message elsewhere nothing is asked for, of one in the open conversation only that", () => {
  const { news, did, pass } = desk();
  news.heard({ t: "message", cid: "late", author: "visitor", text: "now" });
  news.heard({ t: "message", cid: "waits", author: "visitor", text: "still here" });
  pass();
  assert.deepEqual(did, ["recent now"]);
  news.heard({ t: "message", cid: "open", author: "visitor", text: "hi" });
  news.heard({ t: "message", cid: "open", author: "visitor", text: "there" });
  pass();
  assert.equal(did.filter((each) => each === "talk").length, 1);
});

test("a conversation that is not on the list, and a floor that moves, are asked for once for many", () => {
  const { news, did, pass } = desk();
  for (const cid of ["n1", "n2", "n3"]) news.heard({ t: "message", cid, author: "visitor", text: "hello" });
  news.heard({ t: "claimed", cid: "late" });
  pass();
  assert.deepEqual(did, ["recents"]);
});

test("a place in the queue that moves is no news of the conversation", () => {
  const { news, did, pass } = desk();
  news.desk.talk = { floor: "queue" };
  news.heard({ t: "floor", cid: "open", floor: "queue" });
  news.heard({ t: "floor", cid: "waits", floor: "queue" });
  pass();
  assert.deepEqual(did, []);
});

test("who spoke last comes first on the list of late", () => {
  const recent = [{ cid: "a", lastMessage: { text: "1" } }, { cid: "b", lastMessage: { text: "2" } }];
  const now = heardOf(recent, { cid: "b", author: "agent", text: "", products: [{ title: "Coat" }], at: "2026-01-01T00:00:00Z" });
  assert.deepEqual([now.map(({ cid }) => cid), now[0].lastMessage.products[0].title, heardOf(recent, { cid: "c" })], [["b", "a"], "Coat", null]);
});

test("a row that is as it was stays the same object", () => {
  const before = [{ cid: "a", last: "1" }, { cid: "b", last: "2" }];
  const now = kept(before, [{ cid: "b", last: "2" }, { cid: "a", last: "9" }, { cid: "c" }]);
  assert.equal(now[0], before[1]);
  assert.deepEqual([now[1].last, now[1] === before[0]], ["9", false]);
});

test("how it ended stands in the transcript at its time", () => {
  const view = { floor: "assistant", messages: [{ seq: 1, author: "visitor", text: "a", at: "2026-01-01T00:00:00Z" }], resolutions: [{ id: "r", outcome: "sold", note: "M", by: "Mei", at: "2026-01-01T00:01:00Z" }] };
  assert.deepEqual(conversation(view, { id: "a1" }).entries.at(-1), { key: "r", author: "end", by: "Mei", outcome: "sold", text: "M", at: "2026-01-01T00:01:00Z" });
});
