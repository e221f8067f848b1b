import assert from "node:assert/strict";
import { test } from "node:test";
import { Notify } from "../../main/resources/web/console/notify.js";

const ME = { id: "a1" };
const desk = { available: true, queue: [{ cid: "mine", mine: true }, { cid: "theirs", mine: false }], agent: ME, shopName: "Morning Mist", t: (name) => name };
const said = (cid, author = "visitor") => ({ t: "message", cid, author, text: "my secret" });
const queue = (...ids) => ({ t: "queue", queue: ids.map((id) => ({ id, cid: `c-${id}`, state: "waiting", question: "my question" })) });

function agent({ looks = false, permission = "granted", on = ["desktop"] } = {}) {
  const kept = new Map(on.map((name) => [`notify-${name}`, true]));
  const shown = [];
  class Notification {
    static permission = permission;
    static requestPermission = async () => Notification.permission;
    constructor(title, { body, tag }) {
      shown.push(`${title}: ${body} (${tag})`);
    }
  }
  const world = { Notification, performance: { now: () => 0 }, document: { hidden: !looks, hasFocus: () => looks } };
  const keep = { get: (name) => kept.get(name) ?? null, set: (name, value) => kept.set(name, value) };
  return { shown, kept, notify: new Notify(keep, () => {}, world) };
}

test("an agent who looks elsewhere hears of new cases and of their own visitors, by reason alone", () => {
  const { notify, shown } = agent();
  assert.deepEqual([notify.heard(queue("1"), desk), notify.heard(queue("1", "2"), desk), notify.heard(queue("2"), desk)], [null, "newCase", null]);
  assert.deepEqual([notify.heard(said("mine"), desk), notify.heard(said("theirs"), desk), notify.heard(said("mine", "assistant"), desk)], ["newMessage", null, null]);
  assert.deepEqual(shown, ["Morning Mist: newCase (c-2)", "Morning Mist: newMessage (mine)"]);
});

test("a case that a colleague is asked to take is told when it comes to oneself", () => {
  const { notify } = agent();
  const offered = (offeredTo) => ({ t: "queue", queue: [{ id: "1", cid: "c", state: "waiting", offeredTo }] });
  notify.heard({ t: "queue", queue: [] }, desk);
  assert.deepEqual([notify.heard(offered("a2"), desk), notify.heard(offered("a1"), desk), notify.heard(offered("a1"), desk)], [null, "newCase", null]);
});

test("a conversation that was taken without a case is one's own too", () => {
  const { notify } = agent();
  assert.equal(notify.heard(said("taken"), { ...desk, recent: [{ cid: "taken", floor: "agent", floorBy: "a1" }] }), "newMessage");
  assert.equal(notify.heard(said("taken"), { ...desk, recent: [{ cid: "taken", floor: "agent", floorBy: "a2" }] }), null);
});

test("who looks at the page, is away, or has not asked for it hears nothing", () => {
  const looking = agent({ looks: true });
  looking.notify.heard(queue(), desk);
  assert.equal(looking.notify.heard(queue("1"), desk), null);
  const away = agent();
  away.notify.heard(queue(), desk);
  assert.equal(away.notify.heard(queue("1"), { ...desk, available: false }), null);
  const off = agent({ on: [] });
  off.notify.heard(said("mine"), desk);
  assert.deepEqual([looking.shown, away.shown, off.shown], [[], [], []]);
});

test("the visitor's words stand in it only for who wants them there", () => {
  const { notify, shown } = agent({ on: ["desktop", "words"] });
  notify.heard(said("mine"), desk);
  assert.deepEqual(shown, ["Morning Mist: my secret (mine)"]);
});

test("switching on asks for permission, and stays off where it is not given", async () => {
  const refused = agent({ permission: "denied", on: [] });
  await refused.notify.turn("desktop", true);
  assert.deepEqual([refused.notify.on("desktop"), refused.notify.denied], [false, true]);
  const granted = agent({ on: [] });
  await granted.notify.turn("desktop", true);
  assert.equal(granted.notify.on("desktop"), true);
  // Leave that was taken back in the browser's settings counts, whatever is kept here.
  const taken = agent({ permission: "default" });
  assert.equal(taken.notify.on("desktop"), false);
});
