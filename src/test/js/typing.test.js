import assert from "node:assert/strict";
import { test } from "node:test";
import { Typist } from "../../main/resources/web/shared/composer/typing.js";
import { Timers } from "./timers.js";

function desk() {
  const timers = new Timers();
  const told = [];
  return { timers, told, typist: new Typist((on) => told.push(on), timers) };
}

test("typing is told at once, then once a second while it goes on", () => {
  const { timers, told, typist } = desk();
  for (let n = 0; n < 25; n++) {
    typist.typed("蓝");
    timers.pass(100);
  }
  assert.deepEqual(told, [true, true, true]);
});

test("three seconds without a key are rest, and a rest is told once", () => {
  const { timers, told, typist } = desk();
  typist.typed("蓝");
  timers.pass(2_999);
  assert.deepEqual(told, [true]);
  timers.pass(1);
  typist.rests();
  assert.deepEqual(told, [true, false]);
});

test("leaving, sending and an emptied box end it at once; the next key is news again", () => {
  const { told, typist } = desk();
  typist.typed("蓝");
  typist.rests();
  typist.typed("色");
  typist.typed(" ");
  assert.deepEqual(told, [true, false, true, false]);
});

test("who has typed nothing has nothing to end", () => {
  const { told, typist } = desk();
  typist.rests();
  typist.typed("");
  assert.deepEqual(told, []);
});
