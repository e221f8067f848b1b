import assert from "node:assert/strict";
import { webcrypto } from "node:crypto";
import { test } from "node:test";
import { DaogouClient } from "../../main/resources/web/shared/client/client.js";

// Older Node has it under another name only.
globalThis.crypto ??= webcrypto;

/** A service with one conversation: records what it is told, and says what the test makes it say. */
class World {
  sockets = [];
  calls = [];
  kept = new Map();
  storage = { getItem: (name) => this.kept.get(name) ?? null, setItem: (name, value) => this.kept.set(name, value), removeItem: (name) => this.kept.delete(name) };
  answers = { "POST /api/v1/conversations": [201, { conversationId: "c1", token: "secret", visitorId: "v1", expiresAt: "2999-01-01T00:00:00Z" }], "GET /api/v1/conversations/c1/messages": [200, { messages: [] }] };
  fetch = async (url, { method = "GET", headers, body }) => {
    const { pathname } = new URL(url);
    this.calls.push({ method, url, headers, body: body && JSON.parse(body) });
    const [status, answer] = this.answers[`${method} ${pathname}`] ?? [404, {}];
    return { ok: status < 400, status, headers: new Headers(), text: async () => JSON.stringify(answer) };
  };
  get WebSocket() {
    const { sockets } = this;
    return class {
      readyState = 1;
      sent = [];
      constructor(url) {
        this.url = url;
        sockets.push(this);
      }
      send = (text) => this.sent.push(JSON.parse(text));
      close = () => {};
    };
  }
  client(more = {}) {
    return new DaogouClient({ base: "https://guide.example", lang: "zh", fetch: this.fetch, WebSocket: this.WebSocket, storage: this.storage, ...more });
  }
  /** The line breaks and is there again at once. */
  async blink(client) {
    client.talk.link.reopen();
    await new Promise((done) => setTimeout(done, 5));
    this.open();
  }
  socket() {
    return this.sockets.at(-1);
  }
  open() {
    this.socket().onopen();
    this.hear({ t: "welcome", cid: "c1", epoch: 1, seq: 0, floor: "assistant", expiresAt: "2999-01-01T00:00:00Z" });
  }
  hear(frame) {
    this.socket().onmessage({ data: JSON.stringify(frame) });
  }
}

/** Everything that waits for nothing but its turn has had it. */
const turn = () => new Promise((done) => setImmediate(done));
const said = (socket) => socket.sent.filter(({ t }) => t === "msg");

test("nothing is asked of the service before the first message", async () => {
  const world = new World();
  assert.equal(await world.client().resume(), false);
  assert.deepEqual(world.calls, []);
});

test("the token goes in a frame and in headers, never into an address", async () => {
  const world = new World();
  const client = world.client();
  await client.say("有货吗?");
  world.open();
  assert.equal(world.socket().url, "wss://guide.example/ws/v1/chat");
  assert.equal(world.socket().sent[0].token, "secret");
  assert.ok(world.calls.every(({ url }) => !url.includes("secret")));
  client.close();
});

test("a message that was not acknowledged is sent again after a reconnect, under the same id", async () => {
  const world = new World();
  const client = world.client();
  await client.say("有货吗?");
  world.open();
  const first = said(world.socket())[0];
  await world.blink(client);
  assert.deepEqual(said(world.socket()).map(({ mid }) => mid), [first.mid]);
  world.hear({ t: "msg.ok", seq: 1, mid: first.mid, as: "new", dup: true });
  assert.equal(client.state.entries[0].pending, false);
  client.close();
});

test("a returning visitor sees the transcript and asks for what followed their last message", async () => {
  const world = new World();
  const before = world.client();
  await before.say("有货吗?");
  before.close();
  world.answers["GET /api/v1/conversations/c1/messages"] = [200, { messages: [{ seq: 1, mid: "m", author: "visitor", text: "有货吗?" }, { seq: 3, tid: "t", author: "assistant", text: "有。", reply: {} }] }];
  const client = world.client();
  assert.equal(await client.resume(), true);
  assert.deepEqual(client.state.entries.map(({ text }) => text), ["有货吗?", "有。"]);
  world.open();
  assert.equal(world.socket().sent[0].lastSeq, 1);
  client.close();
});

test("a stop names its turn and what was seen; so does a message that cuts in", async () => {
  const world = new World();
  const client = world.client();
  await client.say("讲讲面料");
  world.open();
  world.hear({ t: "turn.start", seq: 1, tid: "t1", mids: [] });
  world.hear({ t: "delta", tid: "t1", off: 0, text: "面料是" });
  await client.say("等等,蓝色呢?");
  assert.deepEqual(said(world.socket()).at(-1).seen, { tid: "t1", off: 3 });
  client.stop();
  const { rid, ...stop } = world.socket().sent.at(-1);
  assert.deepEqual(stop, { t: "stop", tid: "t1", seen: 3 });
  client.close();
});

test("only what the view says was seen counts as seen, and never more than is held", async () => {
  const world = new World();
  let shown = 2;
  const client = world.client({ seen: () => shown });
  await client.say("讲讲面料");
  world.open();
  world.hear({ t: "turn.start", seq: 1, tid: "t1", mids: [] });
  world.hear({ t: "delta", tid: "t1", off: 0, text: "面料是" });
  await client.say("等等");
  shown = 99;
  await client.say("蓝色呢?");
  assert.deepEqual(said(world.socket()).map(({ seen }) => seen?.off), [undefined, 2, 3]);
  client.close();
});

test("a stop that the line swallowed is said again while its turn still speaks", async () => {
  const world = new World();
  const client = world.client();
  await client.say("讲讲面料");
  world.open();
  world.hear({ t: "turn.start", seq: 1, tid: "t1", mids: [] });
  client.stop();
  client.stop();
  const stops = () => world.socket().sent.filter(({ t }) => t === "stop");
  assert.equal(stops().length, 1);
  await world.blink(client);
  assert.deepEqual(stops().map(({ tid }) => tid), ["t1"]);
  world.hear({ t: "stop.ok", rid: stops()[0].rid, tid: "t1", stale: true });
  assert.equal(client.state.entries.find(({ key }) => key === "t1").stopping, null);
  client.close();
});

test("a yes is given once, with the proposal's token, and again where the line swallowed it", async () => {
  const world = new World();
  const client = world.client();
  await client.say("有货时告诉我");
  world.open();
  world.hear({ t: "turn.start", seq: 1, tid: "t1", mids: [] });
  world.hear({ t: "tool", seq: 2, tid: "t1", callId: "k1", name: "notify_back_in_stock", ph: "proposed", confirm: { token: "tok", text: "要我通知您吗?" } });
  client.confirm("k1", true);
  client.confirm("k1", false);
  const confirms = () => world.socket().sent.filter(({ t }) => t === "confirm");
  assert.deepEqual(confirms(), [{ t: "confirm", callId: "k1", token: "tok", yes: true }]);
  await world.blink(client);
  assert.equal(confirms().length, 1);
  world.hear({ t: "tool", seq: 3, tid: "t2", callId: "k1", name: "notify_back_in_stock", ph: "running" });
  await world.blink(client);
  assert.equal(confirms().length, 0);
  client.close();
});

test("a failed turn is asked anew with all that it was asked, once", async () => {
  const world = new World();
  const client = world.client();
  await client.say("这件外套");
  world.open();
  await client.say("暖和吗");
  const mids = client.state.entries.map(({ mid }) => mid);
  world.hear({ t: "turn.start", seq: 1, tid: "t1", mids });
  world.hear({ t: "turn.fail", seq: 2, tid: "t1", off: 0, text: "", code: "LLM_TIMEOUT", retry: true });
  await client.again("t1");
  await client.again("t1");
  assert.deepEqual(said(world.socket()).map(({ text }) => text), ["这件外套", "暖和吗", "这件外套\n暖和吗"]);
  client.close();
});

test("an identity is shown until it is accepted, and not to another customer's conversation", async () => {
  const world = new World();
  const anna = { customerId: "anna", expiresAt: "2999-01-01T00:00:00Z", hmac: "a" };
  const client = world.client();
  await client.say("我的订单呢");
  world.open();
  client.identify(anna);
  await new Promise((done) => setTimeout(done, 5));
  world.socket().onopen();
  assert.deepEqual(world.socket().sent[0].identity, anna);
  world.hear({ t: "welcome", cid: "c1", epoch: 1, seq: 0, floor: "assistant", token: "better" });
  await world.blink(client);
  assert.equal(world.socket().sent[0].identity, undefined);
  assert.equal(world.socket().sent[0].token, "better");
  client.close();
  assert.equal(world.client({ identity: anna }).session.open, true);
  assert.equal(world.client({ identity: { ...anna, customerId: "bea" } }).session.open, false);
});

test("a token that another tab has renewed is ours as well", async () => {
  const world = new World();
  const client = world.client();
  await client.say("有货吗?");
  world.open();
  const kept = [...world.kept.keys()].find((name) => name.endsWith(":conversation"));
  world.kept.set(kept, JSON.stringify({ ...JSON.parse(world.kept.get(kept)), token: "newer" }));
  world.socket().onclose({ code: 4401 });
  world.open();
  assert.equal(world.socket().sent[0].token, "newer");
  assert.equal(client.state.connection, "online");
  client.close();
});

test("another tab may hear of its newer token only after the one before has ended", async () => {
  const world = new World();
  const client = world.client();
  await client.say("有货吗?");
  world.open();
  let later;
  client.talk.timers = { setTimeout: (act) => (later = act) };
  world.socket().onclose({ code: 4401 });
  const kept = [...world.kept.keys()].find((name) => name.endsWith(":conversation"));
  world.kept.set(kept, JSON.stringify({ ...JSON.parse(world.kept.get(kept)), token: "newer" }));
  later();
  world.socket().onopen();
  assert.equal(world.socket().sent[0].token, "newer");
  assert.equal(client.state.entries.length, 1);
  client.close();
});

test("whoever comes back is told to look at the page that they are on now, before anything they say", async () => {
  const world = new World();
  const before = world.client({ page: { productId: "a" } });
  await before.say("有货吗?");
  world.open();
  assert.equal(world.socket().sent.some(({ t }) => t === "page"), false);
  before.close();
  const client = world.client({ page: { productId: "b" } });
  await client.resume();
  client.say("多少钱?");
  world.open();
  assert.deepEqual(world.socket().sent.map(({ t, productId }) => productId ?? t), ["hello", "b", "msg"]);
  await world.blink(client);
  assert.equal(world.socket().sent.some(({ t }) => t === "page"), false);
  client.close();
});

test("who has signed out is vouched for no more, and nothing of theirs comes back", async () => {
  const world = new World();
  const anna = { customerId: "anna", expiresAt: "2999-01-01T00:00:00Z", hmac: "a" };
  const first = world.client({ identity: anna });
  await first.say("我的订单呢");
  first.close();
  const client = world.client({ identity: anna });
  world.answers["GET /api/v1/conversations/c1/messages"] = [200, { messages: [{ seq: 1, mid: "m1", author: "visitor", text: "我的订单呢" }] }];
  const resumed = client.resume();
  client.leave();
  assert.equal(await resumed, false);
  assert.deepEqual(client.state.entries, []);
  await client.say("你好");
  const begun = world.calls.filter(({ method, url }) => method === "POST" && url.endsWith("/conversations"));
  assert.deepEqual(begun.map(({ body }) => body.identity?.customerId), ["anna", undefined]);
  client.close();
});

test("a conversation that is begun for nobody any more is not kept", async () => {
  const world = new World();
  const client = world.client();
  const said = client.say("有货吗?");
  client.leave();
  await said;
  assert.deepEqual([client.session.open, client.state.entries, world.sockets.length], [false, [], 0]);
});

test("while the line stands no clock ends the conversation, and a new one begins at its own beginning", async () => {
  const world = new World();
  const client = world.client();
  await client.say("有货吗?");
  world.open();
  world.hear({ t: "msg.ok", seq: 7, mid: client.state.entries[0].mid, as: "new" });
  client.session.now = () => Date.parse("3000-01-01T00:00:00Z");
  await client.say("多少钱?");
  assert.deepEqual(said(world.socket()).map(({ text }) => text), ["有货吗?", "多少钱?"]);
  client.close();
  world.answers["POST /api/v1/conversations"] = [201, { conversationId: "c2", token: "other", visitorId: "v1" }];
  await client.say("还在吗?");
  world.socket().onopen();
  const [hello] = world.socket().sent;
  assert.deepEqual([hello.cid, hello.lastSeq], ["c2", 0]);
  client.close();
});

test("typing is told once a second, and rest at once", async () => {
  const world = new World();
  const client = world.client();
  await client.say("有货吗?");
  world.open();
  [true, true, false, true].forEach((on) => client.typing(on));
  assert.deepEqual(world.socket().sent.filter(({ t }) => t === "typing").map(({ on }) => on), [true, false, true]);
  client.close();
});

test("a listener is told what has changed the state", async () => {
  const world = new World();
  const client = world.client();
  const causes = [];
  client.subscribe((state, cause) => causes.push(cause?.t));
  await client.say("有货吗?");
  world.open();
  assert.deepEqual(causes.filter(Boolean), ["@say", "@connection", "@connection", "welcome"]);
  client.close();
});

test("where sockets do not pass, messages keep their order", async () => {
  const world = new World();
  const client = world.client();
  await client.say("一");
  client.talk.link.fallback.failed();
  const gate = {};
  const posted = [];
  const { fetch } = world;
  client.session.fetch = client.fetch = async (url, options = {}) => {
    if (url.endsWith("/events")) return { ok: true, body: new ReadableStream({ start: (to) => to.enqueue(new TextEncoder().encode('data: {"t":"welcome","cid":"c1","epoch":1,"seq":0,"floor":"assistant"}\n\n')) }) };
    if (!url.endsWith("/messages")) return fetch(url, options);
    posted.push(JSON.parse(options.body).text);
    await new Promise((done) => (gate.open = done));
    return { ok: true, status: 202, headers: new Headers(), text: async () => JSON.stringify({ seq: posted.length, mid: options.headers["Idempotency-Key"], as: "new" }) };
  };
  world.socket().onclose({ code: 1006 });
  client.reconnect();
  await turn();
  client.say("二");
  await turn();
  assert.deepEqual(posted, ["一"]);
  gate.open();
  await turn();
  assert.deepEqual(posted, ["一", "二"]);
  gate.open();
  await turn();
  assert.equal(client.state.entries.some(({ pending }) => pending), false);
  client.close();
});

test("forgetting deletes at the shop first, then here", async () => {
  const world = new World();
  const client = world.client();
  await client.say("有货吗?");
  await assert.rejects(client.forget());
  assert.equal(client.session.open, true);
  world.answers["DELETE /api/v1/conversations/c1"] = [204, null];
  await client.forget();
  assert.equal(client.session.open, false);
  assert.deepEqual(client.state.entries, []);
  client.close();
});

test("a refusal to begin marks the message and names the reason", async () => {
  const world = new World();
  world.answers["POST /api/v1/conversations"] = [429, { detail: "Too many conversations." }];
  const client = world.client();
  await client.say("有货吗?");
  assert.equal(client.state.entries[0].failed.code, "RATE");
});

test("a conversation that was deleted elsewhere is let go without asking for it again", async () => {
  const world = new World();
  const client = world.client();
  await client.say("有货吗?");
  world.open();
  world.hear({ t: "msg.ok", seq: 1, mid: client.state.entries[0].mid, as: "new", dup: false });
  world.socket().onclose({ code: 4410 });
  assert.deepEqual([client.session.open, client.state.entries, client.state.connection], [false, [], "idle"]);
  assert.equal(world.sockets.length, 1);
});
