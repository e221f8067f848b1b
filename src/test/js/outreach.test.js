import assert from "node:assert/strict";
import { test } from "node:test";
import { filled, OutreachDraft, switched } from "../../main/resources/web/knowledge/outreachdraft.js";
import { reduce, EMPTY } from "../../main/resources/web/shared/client/transcript.js";
import { Keep } from "../../main/resources/web/shared/keep.js";
import { Dwell } from "../../main/resources/web/widget/dwell.js";
import { Unasked } from "../../main/resources/web/widget/unasked.js";

function storage() {
  const kept = new Map();
  return { getItem: (name) => kept.get(name) ?? null, setItem: (name, text) => kept.set(name, text), removeItem: (name) => kept.delete(name) };
}

function client(store = storage()) {
  const told = [];
  return { told, store, keep: new Keep("t:", store), mark: async (id, what) => void told.push(`${id} ${what}`) };
}

const said = (id, seq, more) => ({ key: `s${seq}`, author: "system", text: "The coat is ¥199 now.", seq, outreach: { id, rule: "lingering" }, ...more });

test("a message of the shop's is told apart, live and from the log, and a welcome says whether it is wanted", () => {
  const outreach = { id: "o1", rule: "lingering" };
  const live = reduce(EMPTY, { t: "message", seq: 1, author: "system", text: "Now ¥199.", outreach });
  assert.deepEqual(live.entries[0].outreach, outreach);
  const past = reduce(EMPTY, { t: "@history", messages: [{ seq: 1, author: "system", text: "Now ¥199.", outreach }] });
  assert.deepEqual(past.entries[0].outreach, outreach);
  assert.equal(reduce(EMPTY, { t: "welcome", seq: 0, epoch: 1, muted: true }).muted, true);
  assert.equal(reduce(reduce(EMPTY, { t: "@muted", muted: true }), { t: "@muted", muted: false }).muted, false);
});

test("it stands beside the closed chat until something is said or read, or it is put away", () => {
  const unasked = new Unasked(client());
  assert.equal(unasked.news([], 0), undefined);
  assert.equal(unasked.news([said("o1", 4)], 3).outreach.id, "o1");
  assert.equal(unasked.news([said("o1", 4)], 4), undefined);
  assert.equal(unasked.news([said("o1", 4), { author: "visitor", text: "Yes?" }], 3), undefined);
  unasked.putAway(said("o1", 4));
  assert.equal(unasked.news([said("o1", 4)], 3), undefined);
});

test("what became of it is told once each, also after a reload it stays put away and does not come back", () => {
  const first = client();
  const unasked = new Unasked(first);
  unasked.shown([said("o1", 4), undefined, { author: "visitor" }]);
  unasked.shown([said("o1", 4)]);
  unasked.followed(said("o1", 4));
  unasked.followed({ author: "agent" });
  unasked.putAway(said("o1", 4));
  assert.deepEqual(first.told, ["o1 shown", "o1 opened", "o1 dismissed"]);
  const reloaded = new Unasked(client(first.store));
  assert.ok(reloaded.isAway(said("o1", 4)));
  const seen = client();
  new Unasked(seen).shown([said("o2", 5)]);
  assert.equal(new Unasked(client(seen.store)).news([said("o2", 5)], 3), undefined, "one page is enough");
});

test("a rule is sent with its own words only, and its time in seconds", () => {
  const rule = { id: "cart_idle", on: false, seconds: 1800, text: { zh: "你好", en: "Hello" }, ownText: ["zh"] };
  assert.deepEqual(switched(rule, true), { on: true, seconds: 1800, text: { zh: "你好" } });
  const draft = new OutreachDraft(rule);
  assert.equal(draft.dirty, false);
  draft.set("time", "10");
  draft.set("en", "Still there?");
  assert.deepEqual(draft.body, { on: false, seconds: 600, text: { zh: "你好", en: "Still there?" } });
  draft.refuse({ status: 400, problem: { errors: [{ field: "text.en", message: "no" }, { field: "seconds", message: "too short" }] } });
  assert.deepEqual(draft.faults, { en: "no", time: "too short" });
  assert.throws(() => draft.refuse(new Error("down")));
});

test("a preview fills what is known and leaves what is not", () => {
  assert.equal(filled("{title}: {price}, {nmae}", { "{title}": "Coat", "{price}": "¥199" }), "Coat: ¥199, {nmae}");
});

test("who looks long enough is given a conversation, and who does not look, or looks elsewhere, is left alone", async () => {
  let now = 0;
  const did = [];
  const asked = [];
  globalThis.fetch = async (url) => (asked.push(url), { ok: true, json: async () => ({ looks: true }) });
  const talk = { session: { open: false }, begin: async () => void (talk.session.open = true), did: async (what) => void did.push(what) };
  const widget = { addController() {}, config: { base: "", shop: "mine", category: "Coats" }, state: {}, client: talk };
  const dwell = new Dwell(widget, { timers: { setInterval() {}, clearInterval() {} }, target: {}, now: () => now });
  dwell.hostConnected();
  await dwell.step();
  await dwell.step();
  assert.deepEqual([did.length, talk.session.open], [0, false]);
  await dwell.step();
  assert.deepEqual(did, [{ kind: "dwell", productId: undefined, category: "Coats", seconds: 45 }]);
  await dwell.step();
  assert.equal(did[1].seconds, 15);
  now = 61_000;
  await dwell.step();
  assert.equal(did.length, 2, "nobody has moved for a minute");
  assert.equal(asked.length, 1);
  dwell.sign();
  widget.state.muted = true;
  await dwell.step();
  assert.equal(did.length, 2);
});
