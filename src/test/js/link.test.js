import assert from "node:assert/strict";
import { test } from "node:test";
import { backoff } from "../../main/resources/web/shared/client/backoff.js";
import { Link, SILENCE } from "../../main/resources/web/shared/client/link.js";

/** A clock that is turned by hand. */
class Timers {
  now = 0;
  due = [];
  setTimeout = (act, delay) => this.due.push({ at: this.now + delay, act });
  clearTimeout = (id) => id && (this.due[id - 1].act = null);
  pass(ms) {
    this.now += ms;
    for (const each of this.due) {
      if (each.act && each.at <= this.now) {
        const { act } = each;
        each.act = null;
        act();
      }
    }
  }
}

function world() {
  const timers = new Timers();
  const opened = [];
  const states = [];
  const factory = (kind) => (on) => {
    const transport = { kind, on, sent: [], open: (hello) => (transport.hello = hello), send: (f) => transport.sent.push(f) > 0, close: () => (transport.gone = true) };
    opened.push(transport);
    return transport;
  };
  const link = new Link({ transports: [factory("socket"), factory("stream")], hello: () => ({ t: "hello", n: opened.length }), onFrame: () => {}, onState: (s) => states.push(s), timers, random: () => 1 });
  return { timers, opened, states, link };
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

test("bye names the time of the next try; a refused token is not tried again", () => {
  const { timers, opened, states, link } = world();
  link.open();
  opened[0].on.onFrame(welcome);
  opened[0].on.onFrame({ t: "bye", retryMs: 500 });
  timers.pass(500);
  assert.equal(opened.length, 2);
  opened[1].on.onClose({ refused: "unauthorized" });
  timers.pass(60_000);
  assert.equal(opened.length, 2);
  assert.equal(states.at(-1), "refused");
});
