import assert from "node:assert/strict";
import { test } from "node:test";
import { Live } from "../../main/resources/web/console/live.js";

globalThis.location = { origin: "https://shop.example" };

function console() {
  const sockets = [];
  const waits = [];
  class WebSocket {
    constructor(url) {
      this.url = url;
      sockets.push(this);
    }
    close() {}
  }
  const timers = { setTimeout: (act, delay) => waits.push({ act, delay }), clearTimeout() {} };
  const heard = [];
  const states = [];
  const live = new Live((frame) => heard.push(frame.t), (state) => states.push(state), { WebSocket, timers });
  live.open();
  sockets[0].onopen();
  return { sockets, waits, heard, states };
}

test("after a goodbye the console comes back by itself, when it was told to", () => {
  const { sockets, waits, heard, states } = console();
  sockets[0].onmessage({ data: '{"t":"bye","why":"deploy","retryMs":700}' });
  sockets[0].onclose({ code: 1001 });
  assert.deepEqual([heard, states], [["bye"], ["online", "reconnecting"]]);
  const wait = waits.at(-1);
  assert.equal(wait.delay, 700);
  wait.act();
  assert.equal(sockets.length, 2);
  sockets[1].onclose({ code: 1006 });
  assert.ok(waits.at(-1).delay <= 400);
});

test("a session that has ended is not opened again", () => {
  const { sockets, states } = console();
  sockets[0].onclose({ code: 4401 });
  assert.deepEqual([states.at(-1), sockets.length], ["ended", 1]);
});
