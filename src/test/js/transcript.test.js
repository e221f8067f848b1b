import assert from "node:assert/strict";
import { test } from "node:test";
import { EMPTY, reduce } from "../../main/resources/web/shared/client/transcript.js";

const after = (...frames) => frames.reduce(reduce, EMPTY);
const shown = (state) => state.entries.map(({ author, text }) => `${author}: ${text}`);
const asked = [
  { t: "@say", mid: "m1", text: "有货吗" },
  { t: "msg.ok", seq: 1, mid: "m1", as: "new" },
  { t: "turn.start", seq: 2, tid: "t1", mids: ["m1"] },
];
const reply = { text: "有货,今天发。", products: [], citations: [] };

test("a question is pending until the service has it", () => {
  assert.equal(after(asked[0]).entries[0].pending, true);
  assert.equal(after(...asked).entries[0].pending, false);
});

test("an answer streams and ends as the reply", () => {
  const streaming = after(...asked, { t: "delta", tid: "t1", off: 0, text: "有货," });
  assert.deepEqual(shown(streaming), ["visitor: 有货吗", "assistant: 有货,"]);
  assert.equal(streaming.live, "t1");
  const done = reduce(streaming, { t: "turn.done", seq: 3, tid: "t1", off: 7, reply });
  assert.deepEqual(shown(done), ["visitor: 有货吗", "assistant: 有货,今天发。"]);
  assert.equal(done.live, null);
  assert.equal(done.entries[1].reply, reply);
});

test("a missing piece is asked for, and the snapshot heals it", () => {
  const torn = after(...asked, { t: "delta", tid: "t1", off: 3, text: "今天" });
  assert.deepEqual(torn.asks, [{ t: "resync", tid: "t1", off: 0 }]);
  assert.deepEqual(shown(reduce(torn, { t: "delta", tid: "t1", off: 0, text: "有货,今天" }))[1], "assistant: 有货,今天");
});

test("a cut keeps exactly the text of the cut, and nothing of the turn follows", () => {
  const cut = after(...asked, { t: "delta", tid: "t1", off: 0, text: "有货,今天" }, { t: "turn.cut", seq: 3, tid: "t1", off: 3, text: "有货,", why: "stop" });
  assert.equal(cut.entries[1].text, "有货,");
  assert.equal(cut.entries[1].interrupted, true);
  assert.deepEqual(shown(reduce(cut, { t: "delta", tid: "t1", off: 3, text: "晚到" })), shown(cut));
});

test("a turn cut before its first word leaves no message", () => {
  assert.deepEqual(shown(after(...asked, { t: "turn.cut", seq: 3, tid: "t1", off: 0, text: "", why: "replace" })), ["visitor: 有货吗"]);
});

test("a failed turn says whether asking again may help", () => {
  const failed = after(...asked, { t: "turn.fail", seq: 3, tid: "t1", off: 0, text: "", code: "LLM_TIMEOUT", retry: true });
  assert.deepEqual(failed.entries[1].failed, { code: "LLM_TIMEOUT", retry: true });
});

test("the same message on another device, or again in a replay, is shown once", () => {
  const frame = { t: "message", seq: 1, mid: "m1", author: "visitor", text: "有货吗" };
  assert.equal(after(asked[0], asked[1], frame).entries.length, 1);
  assert.equal(after(frame, frame).entries.length, 1);
});

test("a replayed turn.start keeps the text of the snapshot", () => {
  const back = after({ t: "welcome", epoch: 1, seq: 2, floor: "assistant", turn: { tid: "t1", state: "STREAMING", text: "有货", off: 2 } },
    { t: "turn.start", seq: 2, tid: "t1", mids: ["m1"] }, { t: "delta", tid: "t1", off: 2, text: ",今天发。" });
  assert.equal(back.entries[0].text, "有货,今天发。");
});

test("an unacknowledged message stays below what the log already holds", () => {
  const state = after({ t: "@say", mid: "m2", text: "还有吗" }, { t: "message", seq: 1, mid: "a1", author: "agent", by: "梅", text: "您好" });
  assert.deepEqual(shown(state), ["agent: 您好", "visitor: 还有吗"]);
});

test("the floor passing is told once, a change of place in the queue is not", () => {
  const waiting = after({ t: "floor", seq: 1, floor: "queue", queue: { position: 2 } }, { t: "floor", seq: 2, floor: "queue", queue: { position: 1 } });
  assert.equal(waiting.entries.length, 1);
  assert.deepEqual(waiting.queue, { position: 1 });
  const helped = reduce(waiting, { t: "floor", seq: 3, floor: "agent", by: "梅" });
  assert.equal(helped.entries[1].by, "梅");
  assert.equal(helped.by, "梅");
});

test("a refusal marks the message it names, and no reply", () => {
  assert.equal(after(asked[0], { t: "err", ref: "m1", code: "RATE", retryMs: 1000 }).entries[0].failed.code, "RATE");
  const speaking = after({ t: "turn.start", seq: 1, tid: "t1", mids: [] }, { t: "err", ref: "t1", code: "RATE" });
  assert.deepEqual([speaking.entries[0].failed, speaking.error.code], [undefined, "RATE"]);
});

test("the stored transcript and the events after it join without a seam", () => {
  const stored = after({ t: "@history", messages: [{ seq: 1, mid: "m1", author: "visitor", text: "有货吗" }, { seq: 3, tid: "t1", author: "assistant", text: reply.text, reply }] });
  assert.equal(stored.ledger.seq, 1);
  const replayed = [{ t: "turn.start", seq: 2, tid: "t1", mids: ["m1"] }, { t: "turn.done", seq: 3, tid: "t1", off: 7, reply }].reduce(reduce, stored);
  assert.deepEqual(shown(replayed), ["visitor: 有货吗", "assistant: 有货,今天发。"]);
  assert.equal(replayed.live, null);
  assert.equal(replayed.ledger.seq, 3);
});

test("what followed the visitor's last message is replayed onto the stored transcript: a proposal, why a reply was cut", () => {
  const stored = after({ t: "@history", messages: [{ seq: 1, mid: "m1", author: "visitor", text: "有货吗" }, { seq: 4, tid: "t1", author: "assistant", text: "有货,", interrupted: true }] });
  const back = [
    { t: "turn.start", seq: 2, tid: "t1", mids: ["m1"] },
    { t: "tool", seq: 3, tid: "t1", callId: "k1", name: "x", ph: "proposed", confirm: { token: "t", text: "要吗?" } },
    { t: "turn.cut", seq: 4, tid: "t1", off: 3, text: "有货,", why: "takeover" },
  ].reduce(reduce, stored);
  assert.equal(back.entries.length, 2);
  assert.equal(back.entries[1].why, "takeover");
  assert.equal(back.entries[1].tools.k1.ph, "proposed");
  assert.equal(back.live, null);
});

test("a reply keeps its place when something is said while it is given", () => {
  const talked = after(...asked, { t: "delta", tid: "t1", off: 0, text: "有货," }, { t: "@say", mid: "m2", text: "另外蓝色呢" },
    { t: "msg.ok", seq: 3, mid: "m2", as: "queued" }, { t: "turn.done", seq: 4, tid: "t1", off: 7, reply });
  assert.deepEqual(shown(talked), ["visitor: 有货吗", "assistant: 有货,今天发。", "visitor: 另外蓝色呢"]);
});

test("a reply that has not begun to speak comes after everything it will answer", () => {
  const burst = after(...asked, { t: "@say", mid: "m2", text: "蓝色的" });
  assert.deepEqual(burst.entries.map(({ key }) => key), ["m1", "m2", "t1"]);
  const joined = [{ t: "msg.ok", seq: 3, mid: "m2", as: "merged" }, { t: "turn.start", seq: 4, tid: "t1", mids: ["m1", "m2"] }, { t: "delta", tid: "t1", off: 0, text: "有" }].reduce(reduce, burst);
  assert.deepEqual(joined.entries.map(({ key }) => key), ["m1", "m2", "t1"]);
  assert.deepEqual(joined.entries[2].mids, ["m1", "m2"]);
});

test("a queued message waits until a turn answers it, or a person takes over", () => {
  const queued = after(...asked, { t: "delta", tid: "t1", off: 0, text: "有货," }, { t: "@say", mid: "m2", text: "另外蓝色呢" }, { t: "msg.ok", seq: 3, mid: "m2", as: "queued" });
  assert.equal(queued.entries[2].waiting, true);
  const answered = reduce(queued, { t: "turn.start", seq: 4, tid: "t2", mids: ["m2"] });
  assert.equal(answered.entries.find(({ key }) => key === "m2").waiting, false);
  const late = reduce(answered, { t: "msg.ok", seq: 3, mid: "m2", as: "queued", dup: true });
  assert.equal(late.entries.find(({ key }) => key === "m2").waiting, false);
  const taken = reduce(queued, { t: "floor", seq: 4, floor: "agent", by: "梅" });
  assert.equal(taken.entries[2].waiting, false);
});

test("what is said to a person waits for no turn, and what only listens waits for nothing", () => {
  const helped = after({ t: "floor", seq: 1, floor: "agent", by: "梅" }, { t: "@say", mid: "m1", text: "在吗" }, { t: "msg.ok", seq: 2, mid: "m1", as: "queued" });
  assert.equal(helped.entries[1].waiting, false);
  const listened = after(...asked, { t: "delta", tid: "t1", off: 0, text: "有货," }, { t: "@say", mid: "m2", text: "嗯" }, { t: "msg.ok", seq: 3, mid: "m2", as: "backchannel" });
  assert.equal(listened.entries[2].waiting, false);
});

test("a refused stop may be tried again", () => {
  const stopping = after(...asked, { t: "@stopping", tid: "t1", rid: "r1" });
  assert.equal(stopping.entries[1].stopping, "r1");
  assert.equal(reduce(stopping, { t: "err", ref: "r1", code: "UNAVAILABLE" }).entries[1].stopping, null);
});

test("a visitor who comes back while a person has the floor learns who it is", () => {
  assert.equal(after({ t: "welcome", epoch: 1, seq: 2, floor: "agent", by: "梅" }).by, "梅");
});

test("unknown frames and events change nothing", () => {
  const state = after(...asked);
  assert.equal(reduce(state, { t: "hint", x: 1 }), state);
});

test("what an agent shows is kept, told live or remembered", () => {
  const products = [{ id: "coat", title: "Coat" }];
  const live = reduce(EMPTY, { t: "message", seq: 1, mid: "m1", author: "agent", text: "", by: "Mei", products });
  const past = reduce(EMPTY, { t: "@history", messages: [{ seq: 1, mid: "m1", author: "agent", text: "", by: "Mei", products }] });
  assert.deepEqual([live.entries[0].products, past.entries[0].products], [products, products]);
});

test("a reply goes on while a person is waited for, and is cut before the person has the floor", () => {
  const waiting = after(...asked, { t: "delta", tid: "t1", off: 0, text: "有货," }, { t: "floor", seq: 3, floor: "queue", queue: { position: 1 } }, { t: "delta", tid: "t1", off: 3, text: "今天发。" });
  assert.equal(waiting.live, "t1");
  assert.equal(waiting.entries.find(({ key }) => key === "t1").text, "有货,今天发。");
  const taken = [{ t: "turn.cut", seq: 4, tid: "t1", off: 3, text: "有货,", why: "takeover" }, { t: "floor", seq: 5, floor: "agent", by: "Mei" }].reduce(reduce, waiting);
  assert.deepEqual([taken.live, taken.floor, taken.entries.find(({ key }) => key === "t1").text], [null, "agent", "有货,"]);
});
