import assert from "node:assert/strict";
import { test } from "node:test";
import { behind, BLANK, expect, forgive, note } from "../../main/resources/web/shared/client/ledger.js";

const noted = (...seqs) => seqs.reduce((ledger, seq) => note(ledger, seq) ?? ledger, BLANK);

test("events in order leave no hole", () => {
  assert.equal(noted(1, 2, 3).seq, 3);
  assert.equal(behind(noted(1, 2, 3)), false);
});

test("an event that was there before is known", () => {
  assert.equal(note(noted(1, 2), 2), null);
  assert.equal(note(noted(1, 3), 3), null);
});

test("a hole is remembered and closed by what overtook", () => {
  assert.equal(behind(noted(1, 3)), true);
  assert.equal(noted(1, 3).seq, 1);
  assert.equal(noted(1, 3, 2).seq, 3);
  assert.equal(behind(noted(1, 3, 2)), false);
});

test("a heartbeat that is further along shows a loss at the end", () => {
  assert.equal(behind(expect(noted(1), 2)), true);
  assert.equal(behind(forgive(expect(noted(1), 2))), false);
});
