import assert from "node:assert/strict";
import { test } from "node:test";
import { Outage } from "../../main/resources/web/widget/outage.js";
import { Timers } from "./timers.js";

function watched() {
  const timers = new Timers();
  const said = [];
  const outage = new Outage(() => said.push(outage.said), timers);
  return { timers, said, outage };
}

test("a blink of the line is not mentioned", () => {
  const { timers, said, outage } = watched();
  ["connecting", "online", "reconnecting", "online"].forEach((connection) => outage.hear(connection));
  timers.pass(10_000);
  assert.deepEqual(said, []);
});

test("an outage is told, then that it is over, then nothing", () => {
  const { timers, said, outage } = watched();
  outage.hear("reconnecting");
  timers.pass(500);
  outage.hear("reconnecting");
  timers.pass(300);
  outage.hear("offline");
  outage.hear("online");
  timers.pass(2_500);
  assert.deepEqual(said, ["reconnecting", "offline", "back", null]);
});

test("a first connection that takes its time is told, and needs no relief", () => {
  const { timers, said, outage } = watched();
  outage.hear("connecting");
  timers.pass(800);
  outage.hear("online");
  assert.deepEqual(said, ["connecting", null]);
});

test("a line that breaks again soon after is not said to be well meanwhile", () => {
  const { timers, said, outage } = watched();
  outage.hear("reconnecting");
  timers.pass(800);
  outage.hear("online");
  outage.hear("reconnecting");
  timers.pass(800);
  assert.deepEqual(said, ["reconnecting", "back", "reconnecting"]);
});
