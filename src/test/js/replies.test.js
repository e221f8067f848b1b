import assert from "node:assert/strict";
import { test } from "node:test";
import { DraftReplies } from "../../main/resources/web/console/replies.js";

const delta = (did, off, text) => ({ t: "draft.delta", cid: "c", did, off, text });
const done = (did, text) => ({ t: "draft.done", cid: "c", did, text: `${text} [1]`, plain: text, citations: [{ n: 1, title: "Sheet" }] });

function replies() {
  const used = [];
  return { used, drafts: new DraftReplies((...use) => used.push(use.join(" "))) };
}

test("a draft streams in and is whole at its end", () => {
  const { drafts } = replies();
  drafts.heard(delta("d1", 0, "It is "));
  drafts.heard(delta("d1", 6, "220 g"));
  assert.deepEqual([drafts.of("c").text, Boolean(drafts.of("c").done)], ["It is 220 g", false]);
  drafts.heard(done("d1", "It is 220 g."));
  assert.deepEqual([drafts.of("c").text, drafts.of("c").citations[0].title], ["It is 220 g. [1]", "Sheet"]);
  assert.equal(drafts.heard(delta("d1", 0, "late")), false);
});

test("who joins late is given the whole, and a hole is not written over", () => {
  const { drafts } = replies();
  assert.equal(drafts.heard(delta("d1", 6, "220 g")), false);
  assert.equal(drafts.of("c"), undefined);
  drafts.heard(delta("d1", 0, "It is 220 g"));
  assert.equal(drafts.of("c").text, "It is 220 g");
});

test("another draft takes the place of the one before", () => {
  const { drafts } = replies();
  drafts.heard(delta("d1", 0, "Old"));
  drafts.heard({ t: "draft.done", cid: "c", did: "d1", reason: "replaced" });
  assert.equal(drafts.of("c"), undefined);
  drafts.heard(delta("d2", 0, "New"));
  drafts.heard({ t: "draft.done", cid: "c", did: "d1", reason: "replaced" });
  assert.equal(drafts.of("c").text, "New");
});

test("what is said next passes a draft by, what the assistant or the system says does not", () => {
  for (const [frame, stays] of [[{ t: "message", author: "visitor" }, false], [{ t: "message", author: "agent" }, false], [{ t: "released" }, false], [{ t: "message", author: "system" }, true], [{ t: "queue" }, true]]) {
    const { drafts } = replies();
    drafts.heard(done("d1", "Yes."));
    drafts.heard({ cid: "c", ...frame });
    assert.equal(Boolean(drafts.of("c")), stays, JSON.stringify(frame));
  }
});

test("sent as it was, or edited", () => {
  for (const [sent, how] of [["Yes.", "sent"], [" Yes. ", "sent"], ["Yes, it is.", "edited"]]) {
    const { drafts, used } = replies();
    drafts.heard(done("d1", "Yes."));
    assert.equal(drafts.insert("c"), "Yes.");
    assert.equal(drafts.of("c"), undefined);
    drafts.sent("c", sent);
    drafts.sent("c", "Anything else?");
    assert.deepEqual(used, [`c d1 ${how} ${sent}`]);
  }
});

test("a draft stands behind what was written already, and is not taken before it is whole", () => {
  const { drafts } = replies();
  drafts.heard(delta("d1", 0, "Ye"));
  assert.equal(drafts.insert("c", "Hello,"), undefined);
  drafts.heard(done("d1", "Yes."));
  assert.equal(drafts.insert("c", "Hello, "), "Hello,\nYes.");
});

test("dismissed once", () => {
  const { drafts, used } = replies();
  drafts.heard(delta("d1", 0, "Ye"));
  assert.deepEqual([drafts.dismiss("c"), drafts.dismiss("c")], [true, false]);
  assert.deepEqual(used.map((use) => use.trim()), ["c d1 dismissed"]);
});
