import assert from "node:assert/strict";
import { test } from "node:test";
import { backoff } from "../../main/resources/web/shared/client/backoff.js";
import { Link, SILENCE } from "../../main/resources/web/shared/client/link.js";
import { Timers } from "./timers.js";

/** A device whose network comes and goes. */
class Device extends EventTarget {
  navigator = { onLine: true };
  goes(onLine) {
    this.navigator.onLine = onLine;
    this.dispatchEvent(new Event(onLine ? "online" : "offline"));
  }
}

function world() {
  const timers = new Timers();
  const device = new Device();
  const opened = [];
  const states = [];
  const factory = (kind) => (on) => {
    const transport = { kind, on, sent: [], open: (hello) => (transport.hello = hello), send: (f) => transport.sent.push(f) > 0, close: () => (transport.gone = true) };
    opened.push(transport);
    return transport;
  };
  const link = new Link({ transports: [factory("socket"), factory("stream")], hello: () => ({ t: "hello", n: opened.length }), onFrame: () => {}, onState: (s) => states.push(s), timers, random: () => 1, network: device });
  return { timers, device, opened, states, link };
}
const welcome = { t: "welcome", seq: 0 };

test("waits longer each time, never beyond 15 s", () => {
  assert.deepEqual([0, 1, 2, 10].map((n) => backoff(n, () => 1)), [400, 800, 1600, 15000]);
  assert.equal(backoff(0, () => 0), 200);
});

test("a lost line is opened again with a fresh hello", () => {
  const { timers, opened, states, link } = world();
  link.open();
  opened[0].on.onFrame(welcome);
  opened[0].on.onClose({});
  timers.pass(400);
  assert.equal(opened.length, 2);
  assert.equal(opened[1].hello.n, 2);
  assert.deepEqual(states, ["connecting", "online", "reconnecting", "reconnecting"]);
});

test("where sockets never get a welcome, frames travel as a stream", () => {
  const { timers, opened, link } = world();
  link.open();
  opened[0].on.onClose({});
  timers.pass(400);
  opened[1].on.onClose({});
  timers.pass(800);
  assert.equal(opened[2].kind, "stream");
});

test("after a socket was welcomed, a restart that takes its time is not taken for a wall", () => {
  const { timers, opened, link } = world();
  link.open();
  opened[0].on.onFrame(welcome);
  for (let n = 0; n < 5; n++) {
    opened.at(-1).on.onClose({});
    timers.pass(15_000);
  }
  assert.deepEqual([...new Set(opened.map(({ kind }) => kind))], ["socket"]);
});

test("35 s of silence is a dead line, a heartbeat is life", () => {
  const { timers, opened, link } = world();
  link.open();
  opened[0].on.onFrame(welcome);
  timers.pass(SILENCE - 1);
  opened[0].on.onFrame({ t: "hb" });
  timers.pass(SILENCE - 1);
  assert.equal(opened[0].gone, undefined);
  timers.pass(1);
  assert.equal(opened[0].gone, true);
});

test("nothing is sent before the welcome", () => {
  const { opened, link } = world();
  link.open();
  assert.equal(link.send({ t: "typing" }), false);
  opened[0].on.onFrame(welcome);
  assert.equal(link.send({ t: "typing" }), true);
});

test("without a network the state says so, and its return is no time to wait", () => {
  const { device, opened, states, link } = world();
  link.open();
  opened[0].on.onFrame(welcome);
  device.goes(false);
  opened[0].on.onClose({});
  assert.equal(states.at(-1), "offline");
  device.goes(true);
  assert.equal(opened.length, 2);
  opened[1].on.onFrame(welcome);
  assert.equal(states.at(-1), "online");
});

test("a service on this very machine is heard without a network, and believed", () => {
  const { device, opened, states, link } = world();
  link.open();
  opened[0].on.onFrame(welcome);
  device.goes(false);
  assert.equal(states.at(-1), "offline");
  assert.equal(link.send({ t: "msg" }), true);
  opened[0].on.onFrame({ t: "hb" });
  assert.equal(states.at(-1), "online");
});

test("a line from before the network went is opened anew", () => {
  const { timers, device, opened, link } = world();
  link.open();
  opened[0].on.onFrame(welcome);
  device.goes(false);
  device.goes(true);
  timers.pass(0);
  assert.equal(opened[0].gone, true);
  assert.equal(opened.length, 2);
});

test("a closed line hears nothing of the network any more", () => {
  const { timers, device, opened, states, link } = world();
  link.open();
  link.close();
  device.goes(false);
  device.goes(true);
  timers.pass(60_000);
  assert.equal(opened.length, 1);
  assert.equal(states.at(-1), "idle");
});

test("bye names the time of the next try; a refused token is not tried again", () => {
  const { timers, opened, states, link } = world();
  link.open();
  opened[0].on.onFrame(welcome);
  opened[0].on.onFrame({ t: "bye", retryMs: 500 });
  assert.equal(states.at(-1), "reconnecting");
  timers.pass(500);
  assert.equal(opened.length, 2);
  opened[1].on.onClose({ refused: "unauthorized" });
  timers.pass(60_000);
  assert.equal(opened.length, 2);
  assert.equal(states.at(-1), "refused");
});
