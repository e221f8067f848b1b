import assert from "node:assert/strict";
import { test } from "node:test";
import { Welcome, welcomeToken } from "../../main/resources/web/console/welcome.js";
import { begun } from "../../main/resources/web/knowledge/draft.js";
import { Staff } from "../../main/resources/web/knowledge/staff.js";
import { share, wait } from "../../main/resources/web/knowledge/waits.js";
import { Keep } from "../../main/resources/web/shared/keep.js";
import { signInShop } from "../../main/resources/web/shared/desk/shop.js";

const MEI = { id: "ag_1", login: "mei", name: "Mei", role: "admin", duties: { departments: [], languages: [], skills: [], capacity: null }, holds: 0 };
const SETTINGS = { departments: [{ id: "sales", name: { zh: "售前", en: "Sales" }, takes: [] }] };

function staffOf(answers = {}) {
  const calls = [];
  const door = (name) => async (path, body) => {
    calls.push([name, path, body]);
    if (answers[name] instanceof Error) throw answers[name];
    return answers[name] ?? (path === "settings" ? SETTINGS : [MEI]);
  };
  const api = { get: door("get") };
  const accounts = { put: door("put"), post: door("post"), remove: door("remove") };
  return { staff: new Staff({ api, accounts }, "https://desk.example"), calls };
}

test("who is new is invited, and the link is shown once with the address it opens at", async () => {
  const { staff, calls } = staffOf({ post: { path: "/console#welcome=dgi_x", expiresAt: "2026-03-04T08:00:00Z" } });
  await staff.load();
  staff.write(null);
  staff.set("login", " lin ");
  staff.set("name", "Lin");
  assert.equal(await staff.save({ taken: "taken", missing: "missing" }), true);
  assert.deepEqual(calls[2], ["post", "agents/lin/invitation", { name: "Lin", role: "agent" }]);
  assert.deepEqual(staff.link, { login: "lin", url: "https://desk.example/console#welcome=dgi_x", expiresAt: "2026-03-04T08:00:00Z" });
  assert.equal(staff.wish, null);
  staff.write(MEI);
  assert.equal(staff.link, null);
});

test("a login that somebody has is refused before anybody's password is asked for", async () => {
  const { staff, calls } = staffOf();
  await staff.load();
  staff.write(null);
  staff.set("login", "mei");
  assert.equal(await staff.save({ taken: "taken", missing: "missing" }), false);
  assert.deepEqual(staff.faults, { login: "taken" });
  assert.deepEqual(calls.map(([name]) => name), ["get", "get"]);
});

test("what the service finds wrong stands at its field, and anything else goes on to whoever shows it", async () => {
  const refused = Object.assign(new Error(), { status: 400, problem: { errors: [{ field: "name", message: "must have 1 to 100 characters" }] } });
  const { staff, calls } = staffOf({ put: refused });
  staff.write(MEI);
  staff.set("duties", { ...MEI.duties, departments: ["sales"] });
  assert.equal(await staff.save({}), false);
  assert.deepEqual(staff.faults, { name: "must have 1 to 100 characters" });
  assert.deepEqual(calls[0], ["put", "agents/mei", { name: "Mei", role: "admin", duties: { ...MEI.duties, departments: ["sales"] } }]);
  refused.status = 409;
  await assert.rejects(() => staff.save({}));
});

test("a link's secret is found behind the # and nowhere else", () => {
  assert.equal(welcomeToken("#welcome=dgi_A-b_9"), "dgi_A-b_9");
  for (const hash of ["", "#welcome=", "#conversation=c_1", "#welcome=<img>", "?welcome=dgi_A"]) assert.equal(welcomeToken(hash), null);
});

test("an agent who was invited chooses a password alone, a shop's first admin login and name as well", () => {
  Object.assign(globalThis, { document: { documentElement: { dataset: {} } }, matchMedia: () => ({ addEventListener() {} }) });
  const welcome = new Welcome("dgi_x", () => {}, () => {}, {});
  welcome.invited = { shop: "mine", role: "admin" };
  assert.equal(welcome.first, true);
  welcome.invited = { shop: "mine", login: "lin", name: "Lin", role: "agent" };
  assert.equal(welcome.first, false);
});

test("the shop to sign in to is the address's, then the last one's; what is no shop's name counts for nothing", () => {
  const keep = new Keep("test:", null);
  assert.equal(signInShop("", keep), null);
  assert.equal(signInShop("?shop=mine", keep), "mine");
  assert.equal(signInShop("?shop=../evil", keep), "mine");
});

test("waits are told in the unit that fits them", () => {
  assert.equal(wait(400, "en"), "0.4 secs");
  assert.equal(wait(12_400, "en"), "12 secs");
  assert.equal(wait(90_000, "en"), "1.5 mins");
  assert.match(wait(7_200_000, "zh"), /2.*小时/);
  assert.equal(wait(undefined, "en"), "–");
  assert.deepEqual([share(1, 4), share(0, 0)], [0.25, 0]);
});

test("an article that answers a question begins with it, in its language", () => {
  assert.deepEqual(begun("Can I wash it?", "zh"), { kind: "faq", title: "Can I wash it?", lang: "en", id: "faq-can-i-wash-it-en" });
  assert.deepEqual(begun("能机洗吗？", "en"), { kind: "faq", title: "能机洗吗？", lang: "zh", id: "" });
  assert.deepEqual(begun(undefined, "en"), { kind: "faq", title: "", lang: "en", id: "" });
});
