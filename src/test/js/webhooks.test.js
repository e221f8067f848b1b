import assert from "node:assert/strict";
import { test } from "node:test";
import { EVENTS, Hooks, stands } from "../../main/resources/web/knowledge/hooks.js";

const HOOK = { id: "wh_1", url: "https://desk.example/", events: ["message.created"], on: true, waiting: 0, dead: 0 };
const quiet = { setTimeout: () => 0, clearTimeout: () => {} };

function door(webhooks, answers = {}) {
  const calls = [];
  const answer = async (verb, path, body) => {
    calls.push([verb, path, body]);
    const said = answers[`${verb} ${path.split("?")[0]}`];
    if (said instanceof Error) throw said;
    return said ?? (path === "webhooks" ? { webhooks } : { deliveries: [] });
  };
  return { calls, get: (path) => answer("GET", path), post: (path, body) => answer("POST", path, body), put: (path, body) => answer("PUT", path, body), remove: (path) => answer("DELETE", path) };
}

test("how a webhook fares is said in the worst word that is true", () => {
  assert.deepEqual(stands(HOOK), ["fine", "good"]);
  assert.deepEqual(stands({ ...HOOK, waiting: 3 }), ["fine", "good"]);
  assert.deepEqual(stands({ ...HOOK, waiting: 3, problem: "down" }), ["failing", "warn"]);
  assert.deepEqual(stands({ ...HOOK, waiting: 3, dead: 1, problem: "down" }), ["held", "bad"]);
  assert.deepEqual(stands({ ...HOOK, on: false, dead: 1 }), ["off", ""]);
  assert.deepEqual(stands({ ...HOOK, on: false, goneAt: "2026-11-30T08:00:00Z" }), ["gone", "bad"]);
});

test("a new webhook is told everything, its secret stays until it is put away, and a refusal stands at its field", async () => {
  const refused = Object.assign(new Error(), { status: 400, problem: { errors: [{ field: "url", message: "must begin with https" }] } });
  const api = door([HOOK], { "POST webhooks": refused });
  const hooks = new Hooks(api, () => {}, quiet);
  hooks.write();
  hooks.set("url", " http://desk.example/ ");
  assert.equal(await hooks.save(), false);
  assert.deepEqual(api.calls[0][2], { url: "http://desk.example/", events: EVENTS, on: true });
  assert.deepEqual(hooks.wish.faults, { url: "must begin with https" });
  hooks.set("url", "https://desk.example/");
  assert.deepEqual(hooks.wish.faults, {});

  hooks.api = door([HOOK], { "POST webhooks": { webhook: HOOK, secret: "whsec_1" } });
  assert.equal(await hooks.save(), true);
  assert.deepEqual([hooks.wish, hooks.told, hooks.list], [null, { id: "wh_1", secret: "whsec_1" }, [HOOK]]);
  hooks.putAway();
  assert.equal(hooks.told, null);
});

test("webhooks are looked at again while one is on, and only then", async () => {
  for (const [hook, again] of [[HOOK, 1], [{ ...HOOK, waiting: 1, on: false }, 0]]) {
    let timers = 0;
    const hooks = new Hooks(door([hook]), () => {}, { setTimeout: () => ++timers, clearTimeout: () => {} });
    await hooks.load();
    assert.equal(timers, again);
    hooks.end();
    await hooks.load();
    assert.equal(timers, again);
  }
});

test("deliveries open at the worst that there is, page on, and are shut by another click", async () => {
  const api = door([{ ...HOOK, waiting: 2, dead: 1 }], { "GET webhooks/wh_1/deliveries": { deliveries: [{ id: "dl_1" }], next: 7 } });
  const hooks = new Hooks(api, () => {}, quiet);
  await hooks.load();
  await hooks.look("wh_1");
  assert.deepEqual(hooks.open, { id: "wh_1", state: "dead", list: [{ id: "dl_1" }], next: 7 });
  await hooks.more();
  assert.equal(hooks.open.list.length, 2);
  assert.match(api.calls.at(-1)[1], /before=7/);
  await hooks.look("wh_1");
  assert.equal(hooks.open, null);
});
