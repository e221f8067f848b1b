import assert from "node:assert/strict";
import { test } from "node:test";
import { applyDelta } from "../../main/resources/web/shared/client/deltas.js";

test("a delta that begins where the text ends is appended", () => {
  assert.equal(applyDelta("充绒", { off: 2, text: "量 90 g" }), "充绒量 90 g");
});

test("what overlaps is ignored, also a whole snapshot", () => {
  assert.equal(applyDelta("abcd", { off: 2, text: "cdef" }), "abcdef");
  assert.equal(applyDelta("abcd", { off: 1, text: "b" }), "abcd");
  assert.equal(applyDelta("abcd", { off: 0, text: "abcdefgh" }), "abcdefgh");
});

test("a delta beyond the end tells that something is missing", () => {
  assert.equal(applyDelta("ab", { off: 3, text: "d" }), null);
});

test("offsets count UTF-16 units", () => {
  assert.equal(applyDelta("👍", { off: 2, text: "好" }), "👍好");
});
