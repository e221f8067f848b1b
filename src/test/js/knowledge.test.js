import assert from "node:assert/strict";
import { test } from "node:test";
import { KnowledgeApi, path } from "../../main/resources/web/knowledge/api.js";
import { csv } from "../../main/resources/web/knowledge/csv.js";
import { nearness, size } from "../../main/resources/web/knowledge/dates.js";
import { LentKey } from "../../main/resources/web/knowledge/key.js";
import { Listing } from "../../main/resources/web/knowledge/listing.js";
import { asks, gives, standing } from "../../main/resources/web/knowledge/promotion.js";
import { href, parse, same } from "../../main/resources/web/knowledge/route.js";
import { byField, narrowed, spoken, table, whyFailed } from "../../main/resources/web/knowledge/rows.js";
import { next } from "../../main/resources/web/knowledge/sourcelist.js";

const HOUR = 3_600_000;

function clock() {
  let now = Date.parse("2026-01-01T00:00:00Z");
  return { now: () => now, pass: (ms) => (now += ms) };
}

/** Lends k1, k2 … each for an hour, and counts. */
function lender(time) {
  let lent = 0;
  const lend = async () => ({ key: `k${++lent}`, expiresAt: new Date(time.now() + HOUR).toISOString() });
  return { key: new LentKey(lend, time.now), lent: () => lent };
}

test("one key is lent for many calls, another shortly before it ends", async () => {
  const time = clock();
  const { key, lent } = lender(time);
  assert.deepEqual(await Promise.all([key.secret(), key.secret()]), ["k1", "k1"]);
  time.pass(HOUR - 6 * 60_000);
  assert.equal(await key.secret(), "k1");
  time.pass(2 * 60_000);
  assert.equal(await key.secret(), "k2");
  assert.equal(lent(), 2);
});

test("a refused key is replaced once, and never by throwing away a newer one", async () => {
  const { key } = lender(clock());
  const old = await key.secret();
  key.refused(old);
  assert.equal(await key.secret(), "k2");
  key.refused(old);
  assert.equal(await key.secret(), "k2");
});

test("after a 401 a call is made again with another key; the second refusal counts", async () => {
  const seen = [];
  const fetch = async (url, { headers, credentials }) => {
    seen.push(`${headers.Authorization} ${credentials}`);
    return headers.Authorization === "Bearer k2" ? new Response('{"ok":true}') : new Response('{"detail":"no"}', { status: 401 });
  };
  assert.deepEqual(await new KnowledgeApi(lender(clock()).key, fetch).get("knowledge"), { ok: true });
  assert.deepEqual(seen, ["Bearer k1 omit", "Bearer k2 omit"]);
  const shut = new KnowledgeApi(lender(clock()).key, async () => new Response('{"detail":"no"}', { status: 401 }));
  await assert.rejects(shut.get("knowledge"), { status: 401, message: "no" });
});

test("ids of every kind survive an address", () => {
  assert.equal(path(["products", "a/b ?#", "passages"], { q: "", offset: 0 }), "products/a%2Fb%20%3F%23/passages?offset=0");
  for (const id of ["dj-aurora", "a/b", "50% off?", "羽绒服#1", "a b"]) {
    const route = { place: "products", id, query: { q: "红 & blue" } };
    assert.deepEqual(parse(href(route)), route);
  }
});

test("addresses name place, thing, verb and query; a broken one is taken as written", () => {
  assert.deepEqual(parse(""), { place: "overview", query: {} });
  assert.deepEqual(parse("#articles/returns-zh/edit"), { place: "articles", id: "returns-zh", verb: "edit", query: {} });
  assert.deepEqual(parse("#products?q=coat&offset=50").query, { q: "coat", offset: "50" });
  assert.equal(parse("#products/100%").id, "100%");
  assert.equal(href({ place: "products", query: { q: "", category: undefined } }), "#products");
  assert.ok(same(parse("#products?q=a"), parse("#products?q=b")));
  assert.ok(!same(parse("#products"), parse("#products/a")));
});

test("nothing a feed wrote becomes a formula in a spreadsheet", () => {
  assert.equal(csv(["a", "b"], [["=1+1", 'say "hi", twice'], ["-2", undefined]]), "a,b\r\n\"'=1+1\",\"say \"\"hi\"\", twice\"\r\n\"'-2\",\r\n");
});

test("rejected rows are narrowed by text and by field, and counted", () => {
  const rows = [{ line: 3, id: "a", field: "price", message: "is missing" }, { line: 30, message: "is not JSON" }, { line: 4, field: "price", message: "is negative" }];
  assert.deepEqual(byField(rows), [["price", 2], ["", 1]]);
  assert.deepEqual(narrowed(rows, { text: "3", field: null }).map(({ line }) => line), [3, 30]);
  assert.deepEqual(narrowed(rows, { text: "", field: "" }).map(({ line }) => line), [30]);
  assert.deepEqual(narrowed(rows, { text: "MISSING", field: "price" }).length, 1);
  assert.equal(table(rows.slice(0, 1), { line: "Line", id: "Id", field: "Field", message: "Why" }), "Line,Id,Field,Why\r\n3,a,price,is missing\r\n");
});

test("a promotion's standing and its words", () => {
  const now = Date.parse("2026-06-01T00:00:00Z");
  const at = (from, to, running) => standing({ from, to, running }, now);
  assert.deepEqual([at(null, null, true), at("2026-07-01T00:00:00Z"), at("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"), at("2026-01-01T00:00:00Z")], ["running", "upcoming", "expired", "off"]);
  const off = (percent) => gives({ percent }, String, "zh")[1].off;
  assert.deepEqual([25, 10, 5, 12.5].map(off), ["75", "9", "95", "8.75"]);
  assert.deepEqual(gives({ percent: 25 }, String, "en"), ["percentOff", { off: 25 }]);
  assert.deepEqual(asks({ minQuantity: 2, members: true, code: "X" }, String).map(([name]) => name), ["fromQuantity", "membersOnly", "withCode"]);
});

test("how far away something is, and how large", () => {
  const now = Date.parse("2026-01-01T12:00:00Z");
  assert.deepEqual([nearness("2026-01-01T11:15:00Z", "en", now), nearness("2026-01-01T14:00:00Z", "en", now)], ["45 min ago", "in 2 hr"]);
  assert.deepEqual([size(900, "en"), size(1_500, "en"), size(2_345_678, "en")], ["900 B", "1.5 kB", "2.3 MB"]);
});

test("a feed whose time has come is due now, and is not said to be fetched in the past", () => {
  const now = Date.parse("2026-01-01T12:00:00Z");
  const house = { t: (name, { at } = {}) => [name, at].join(" ").trim(), lang: "en" };
  assert.equal(next("2026-01-01T11:56:00Z", house, now), "dueNow");
  assert.equal(next("2026-01-01T12:00:00Z", house, now), "dueNow");
  assert.equal(next("2026-01-01T14:00:00Z", house, now), "nextFetch in 2 hr");
});

test("a late answer to an earlier search is not shown, and typing asks once when it rests", async () => {
  const answers = new Map();
  const fetch = ({ q }) => new Promise((done) => answers.set(q, () => done({ items: [q], total: 1 })));
  const timers = { wait: null, setTimeout: (work) => ((timers.wait = work), 1), clearTimeout: () => (timers.wait = null) };
  const listing = new Listing(fetch, () => {}, { timers });
  const first = listing.open({ q: "a" });
  const second = listing.open({ q: "ab" });
  answers.get("ab")();
  answers.get("a")();
  await Promise.all([first, second]);
  assert.deepEqual(listing.items, ["ab"]);

  const heard = [];
  listing.type({ q: "c" }, (query) => heard.push(query.q));
  listing.type({ q: "co" }, (query) => heard.push(query.q));
  assert.equal(listing.query.q, "co");
  timers.wait();
  assert.deepEqual([heard, [...answers.keys()]], [["co"], ["a", "ab", "co"]]);
});

test("what was shown stays while more is asked for, and a failure is kept", async () => {
  let fails = false;
  const listing = new Listing(async () => (fails ? Promise.reject(new Error("down")) : { items: [1], next: 50 }), () => {});
  await listing.open({});
  fails = true;
  const asked = listing.open({ offset: "50" });
  assert.deepEqual([listing.items, listing.busy], [[1], true]);
  await asked;
  assert.deepEqual([listing.failure.message, listing.busy, listing.offset, listing.narrowed], ["down", false, 50, false]);
});

test("why a row was rejected is said in the reader's language where the service has it", () => {
  const run = { errors: [{ line: 2, message: "is missing", messageByLang: { zh: "没有填" } }, { line: 3, message: "is odd" }] };
  assert.deepEqual(spoken(run.errors, "zh").map(({ message }) => message), ["没有填", "is odd"]);
  assert.deepEqual(spoken(run.errors, "en").map(({ message }) => message), ["is missing", "is odd"]);
  assert.deepEqual([whyFailed(run, "zh"), whyFailed({ errors: [] }, "zh"), whyFailed({}, "zh")], ["没有填", "", ""]);
});
