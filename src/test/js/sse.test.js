import assert from "node:assert/strict";
import { test } from "node:test";
import { EventStreamParser } from "../../main/resources/web/shared/client/sse.js";
import { StreamTransport } from "../../main/resources/web/shared/client/stream.js";

test("events are read whole, wherever the pieces are cut", () => {
  const text = 'id: 1-44\r\nevent: delta\r\ndata: {"t":"delta"}\r\n\r\n: comment\n\ndata: a\ndata: b\n\n';
  for (let cut = 0; cut <= text.length; cut++) {
    const parser = new EventStreamParser();
    const events = [...parser.push(text.slice(0, cut)), ...parser.push(text.slice(cut))];
    assert.deepEqual(events, [{ id: "1-44", event: "delta", data: '{"t":"delta"}' }, { data: "a\nb" }], `cut at ${cut}`);
  }
});

test("a request that the network lost ends the line, so that what it said is said again; a refusal is told", async () => {
  const told = [];
  const stream = (fetch) => new StreamTransport({ url: "/c1", token: "secret", fetch }, { onFrame: (frame) => told.push(frame.code), onClose: () => told.push("closed") }, { setTimeout: (act) => act() });
  stream(async () => ({ ok: false, status: 503, headers: new Headers(), text: async () => "" })).send({ t: "confirm", callId: "k1" });
  await new Promise((done) => setTimeout(done));
  stream(async () => Promise.reject(new TypeError("network"))).send({ t: "stop", rid: "r1", tid: "t7", seen: 1 });
  await new Promise((done) => setTimeout(done));
  assert.deepEqual(told, ["UNAVAILABLE", "closed"]);
});

test("a stop that is posted says what was seen as a count, like a socket's", async () => {
  const posted = [];
  const heard = [];
  const fetch = async (url, { body }) => {
    posted.push([url, JSON.parse(body)]);
    return { ok: true, status: 200, headers: new Headers(), text: async () => '{"tid":"t7","stale":false}' };
  };
  const stream = new StreamTransport({ url: "/api/v1/conversations/c1", token: "secret", fetch }, { onFrame: (frame) => heard.push(frame) });
  stream.send({ t: "stop", rid: "r1", tid: "t7", seen: 132 });
  await new Promise((done) => setTimeout(done));
  assert.deepEqual(posted, [["/api/v1/conversations/c1/turns/t7/stop", { seen: 132 }]]);
  assert.deepEqual(heard, [{ t: "stop.ok", rid: "r1", tid: "t7", stale: false }]);
});
