import assert from "node:assert/strict";
import { test } from "node:test";
import { EnterKey } from "../../main/resources/web/shared/composer/keys.js";

const enter = (more) => ({ key: "Enter", shiftKey: false, altKey: false, isComposing: false, keyCode: 13, timeStamp: 1000, ...more });

test("Enter sends, Shift+Enter does not", () => {
  assert.equal(new EnterKey().sends(enter()), true);
  assert.equal(new EnterKey().sends(enter({ shiftKey: true })), false);
});

test("the Enter that chooses characters of an input method never sends", () => {
  assert.equal(new EnterKey().sends(enter({ isComposing: true })), false);
  assert.equal(new EnterKey().sends(enter({ keyCode: 229 })), false);
  const safari = new EnterKey();
  safari.compositionEnded(990);
  assert.equal(safari.sends(enter()), false);
  assert.equal(safari.sends(enter({ timeStamp: 2000 })), true);
});
