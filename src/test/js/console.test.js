import assert from "node:assert/strict";
import { test } from "node:test";
import { marked } from "../../main/resources/web/console/marks.js";
import { cases, conversation, highest, others } from "../../main/resources/web/console/shape.js";
import { due, waited } from "../../main/resources/web/console/wait.js";

test("signals are marked in the visitor's own words, and nothing is lost", () => {
  const text = "这件有点贵,能不能便宜点?";
  const pieces = marked(text, [{ span: "能不能便宜点" }, { span: "有点贵" }, { span: "点贵" }, { span: "不在里面" }]);
  assert.equal(pieces.map((piece) => piece.text).join(""), text);
  assert.deepEqual(pieces.filter(({ signal }) => signal).map((piece) => piece.text), ["有点贵", "能不能便宜点"]);
});

test("the level of a conversation is its highest", () => {
  assert.equal(highest({ entries: [] }), "none");
  assert.equal(highest({ entries: [{ price: { level: "bargaining" } }, {}, { price: { level: "curious" } }] }), "bargaining");
  assert.equal(highest({ priceSensitivity: { level: "comparing" }, entries: [] }), "comparing");
});

test("waiting is told in the unit people use", () => {
  const since = "2026-01-01T00:00:00Z";
  const after = (seconds) => waited(since, Date.parse(since) + seconds * 1000);
  assert.deepEqual([after(59), after(60), after(7200), after(200_000)].map(({ n, unit }) => n + unit), ["59second", "1minute", "2hour", "2day"]);
});

test("my cases stand first, then what I am asked to take, then as they are to be served, then what colleagues have", () => {
  const open = (cid, createdAt, claimedBy, offeredTo) => ({ cid, createdAt, claimedBy, offeredTo, question: "?", reason: "wants_human" });
  const rows = cases({ queue: [open("theirs", "2026-01-01T00:00:00Z", "a2"), open("urgent", "2026-01-01T00:02:00Z"), open("old", "2026-01-01T00:01:00Z"), open("asked", "2026-01-01T00:04:00Z", undefined, "a1"), open("mine", "2026-01-01T00:03:00Z", "a1")] }, { id: "a1" });
  assert.deepEqual(rows.map(({ cid }) => cid), ["mine", "asked", "urgent", "old", "theirs"]);
  const recent = others({ conversations: [{ cid: "old", lastMessage: { text: "." } }, { cid: "else", lastMessage: { text: "hi" } }, { cid: "silent" }] }, rows);
  assert.deepEqual(recent.map(({ cid }) => cid), ["else"]);
});

test("a case is never to be taken within no time: it is due now, or overdue", () => {
  const dueAt = "2026-01-01T00:01:00Z";
  const told = (sla, seconds) => due(sla, dueAt, Date.parse(dueAt) + seconds * 1000);
  assert.deepEqual([told("warning", -25), told("warning", -0.5), told("warning", 34), told("missed", 0), told("missed", 90)]
    .map(({ state, n, unit }) => state + n + unit), ["warning25second", "now0second", "missed34second", "now0second", "missed1minute"]);
});

test("a row shows the assistant's words without marks, and a person's as they are", () => {
  const last = (author, text) => others({ conversations: [{ cid: "c", lastMessage: { author, text } }] }, [])[0].last;
  assert.equal(last("assistant", "**Fill** weight: 220 g [1]; yes [2]."), "Fill weight: 220 g; yes.");
  assert.equal(last("visitor", "is it 2*3 m [1]?"), "is it 2*3 m [1]?");
});

test("notes stand among the messages at their time, an ended case is history", () => {
  const view = { cid: "c", floor: "agent", floorBy: "a1", messages: [{ seq: 1, author: "visitor", text: "a", at: "2026-01-01T00:00:00Z" }, { seq: 3, author: "agent", text: "c", at: "2026-01-01T00:02:00Z" }], notes: [{ id: "n1", by: "Mei", text: "b", at: "2026-01-01T00:01:00Z" }], handoff: { endedAt: "2026-01-01T00:03:00Z" } };
  const talk = conversation(view, { id: "a1" });
  assert.deepEqual([talk.entries.map(({ text }) => text).join(""), talk.mine, talk.handoff], ["abc", true, null]);
});
