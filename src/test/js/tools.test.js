import assert from "node:assert/strict";
import { test } from "node:test";
import { blank, standings } from "../../main/resources/web/shared/client/standing.js";
import { EMPTY, reduce } from "../../main/resources/web/shared/client/transcript.js";

const NOON = Date.parse("2026-05-01T12:00:00Z");
const confirm = { token: "tok", text: "要我在到货时通知您吗?", expiresAt: "2026-05-01T13:00:00Z" };
const tool = (seq, tid, ph, more) => ({ t: "tool", seq, tid, callId: "k1", name: "notify_back_in_stock", ph, ...more });
const after = (...frames) => frames.reduce(reduce, EMPTY);
const stand = (state, now = NOON) => state.entries.flatMap((entry) => standings(entry, now).map(({ stands }) => `${entry.key} ${stands}`));

const proposed = [
  { t: "turn.start", seq: 1, tid: "t8", mids: [] },
  { t: "delta", tid: "t8", off: 0, text: "现在缺货。" },
  tool(2, "t8", "proposed", { confirm }),
  { t: "turn.done", seq: 3, tid: "t8", off: 5, reply: { text: "现在缺货。" } },
];
const yes = { t: "@confirm", callId: "k1", yes: true };
const next = { t: "turn.start", seq: 4, tid: "t9", mids: [] };

test("a proposal asks, and the call stays with the reply that proposed it", () => {
  assert.deepEqual(stand(after(...proposed)), ["t8 asks"]);
  assert.deepEqual(stand(after(...proposed, yes)), ["t8 busy"]);
  assert.deepEqual(stand(after(...proposed, yes, next, tool(5, "t9", "running"))), ["t8 busy"]);
  const done = after(...proposed, yes, next, tool(5, "t9", "running"), tool(6, "t9", "committed"));
  assert.deepEqual(stand(done), ["t8 done"]);
  assert.equal(done.entries[0].tools.k1.confirm, confirm);
});

test("how it went is told as it is", () => {
  for (const ph of ["failed", "unknown", "skipped"]) assert.deepEqual(stand(after(...proposed, yes, next, tool(5, "t9", ph))), [`t8 ${ph}`]);
});

test("a no is a no at once, and a question has its time", () => {
  const no = { ...yes, yes: false };
  assert.deepEqual(stand(after(...proposed, no)), ["t8 declined"]);
  assert.deepEqual(stand(after(...proposed, no, next, tool(5, "t9", "skipped"))), ["t8 declined"]);
  assert.deepEqual(stand(after(...proposed), Date.parse(confirm.expiresAt)), ["t8 expired"]);
});

test("an answer that was refused may be given again only if there was too much at once", () => {
  assert.deepEqual(stand(after(...proposed, yes, { t: "err", ref: "k1", code: "RATE" })), ["t8 asks"]);
  assert.deepEqual(stand(after(...proposed, yes, { t: "err", ref: "k1", code: "CLOSED" })), ["t8 skipped"]);
  assert.deepEqual(stand(after(...proposed, yes, { t: "err", ref: "k1", code: "UNAVAILABLE" })), ["t8 asks"]);
});

test("a look-up is mentioned while it runs, and its result is left to the reply", () => {
  const running = after({ t: "turn.start", seq: 1, tid: "t1", mids: [] }, tool(2, "t1", "running"));
  assert.deepEqual(stand(running), ["t1 looking"]);
  assert.deepEqual(stand(reduce(running, tool(3, "t1", "committed"))), []);
  const ended = reduce(running, { t: "turn.fail", seq: 3, tid: "t1", off: 0, text: "", code: "LLM_CUT", retry: true });
  assert.deepEqual(stand(ended), []);
});

test("a turn cut before its first word is told by the tool that it finished, also when that finishes later", () => {
  const cut = { t: "turn.cut", seq: 3, tid: "t1", off: 0, text: "", why: "replace" };
  const begun = after({ t: "turn.start", seq: 1, tid: "t1", mids: [] }, tool(2, "t1", "running"), cut);
  assert.equal(blank(begun.entries[0]), true);
  const done = reduce(begun, tool(4, "t1", "committed"));
  assert.deepEqual(stand(done), ["t1 done"]);
  assert.equal(blank(done.entries[0]), false);
});

test("the turn of a confirmation that was cut before its first word leaves nothing of its own", () => {
  const state = after(...proposed, yes, next, tool(5, "t9", "committed"), { t: "turn.cut", seq: 6, tid: "t9", off: 0, text: "", why: "stop" });
  assert.deepEqual(stand(state), ["t8 done"]);
  assert.deepEqual(state.entries.filter((entry) => !blank(entry)).map(({ key }) => key), ["t8"]);
});

test("a tool of a turn that is not known any more has a place all the same", () => {
  assert.deepEqual(after(tool(7, "t5", "committed", { confirm })).entries.map(({ key, seq }) => [key, seq]), [["t5", 7]]);
});
