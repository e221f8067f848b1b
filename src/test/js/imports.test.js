import assert from "node:assert/strict";
import { test } from "node:test";
import { Arrivals } from "../../main/resources/web/knowledge/arrivals.js";
import { counted } from "../../main/resources/web/knowledge/counts.js";
import { follow } from "../../main/resources/web/knowledge/follow.js";
import { Runs } from "../../main/resources/web/knowledge/runs.js";
import { Sources } from "../../main/resources/web/knowledge/sources.js";
import { Wish } from "../../main/resources/web/knowledge/wish.js";

const run = (state, seen) => ({ importId: "i1", state, seen });
const tick = () => new Promise((done) => setTimeout(done));

/** A stream that says these and ends, or fails. */
function stream(...said) {
  return () => new Response(said.map((each) => `event: progress\ndata: ${JSON.stringify(each)}\n\n`).join(""));
}

async function followed(streams, answers = [], options = {}) {
  const heard = [];
  const waits = [];
  let asked = 0;
  const open = async () => {
    const next = streams.shift() ?? stream();
    return next();
  };
  const ask = async () => {
    asked++;
    return answers.shift();
  };
  const last = await follow({ open, ask }, (each) => heard.push(each.seen), options.signal ?? new AbortController().signal, { wait: async (ms) => waits.push(ms), ...options });
  return { heard, last, asked, waits };
}

test("an import is followed to its end", async () => {
  const { heard, last, asked } = await followed([stream(run("running", 1), run("running", 5), run("done", 9))]);
  assert.deepEqual([heard, last.state, asked], [[1, 5, 9], "done", 0]);
});

test("a broken stream is opened again, and never asked for while it works", async () => {
  const broken = () => {
    throw new TypeError("network");
  };
  const { heard, last, asked } = await followed([stream(run("running", 1)), broken, stream(run("running", 4)), stream(run("done", 9))]);
  assert.deepEqual([heard, last.seen, asked], [[1, 4, 9], 9, 0]);
});

test("where no stream gets through, the import is asked for", async () => {
  const { heard, last, asked } = await followed([stream(), stream(), stream()], [run("running", 3), run("done", 9)]);
  assert.deepEqual([heard, last.state, asked], [[3, 9], "done", 2]);
});

test("a stream that has fallen silent is left", async () => {
  const silent = (signal) => ({ body: new ReadableStream({ start: (controller) => signal.addEventListener("abort", () => controller.error(new Error("aborted"))) }) });
  let opened = 0;
  const open = async (signal) => (opened++ ? stream(run("done", 2))() : silent(signal));
  const last = await follow({ open, ask: () => null }, () => {}, new AbortController().signal, { wait: async () => {}, silence: 20 });
  assert.deepEqual([last.state, opened], ["done", 2]);
});

test("an import that is gone, or no longer ours, is not asked for again", async () => {
  const gone = () => {
    throw Object.assign(new Error("No import with this id."), { status: 404 });
  };
  await assert.rejects(followed([gone]), { status: 404 });
});

test("who leaves hears no more", async () => {
  const stop = new AbortController();
  stop.abort();
  assert.equal((await followed([stream(run("done", 1))], [], { signal: stop.signal })).last, null);
});

test("files go one after the other, and one that is refused holds up no other", async () => {
  const sent = [];
  const waiting = [];
  const send = (file, order, { onSent }) => new Promise((done, failed) => (sent.push(file.name), onSent(file.size), waiting.push({ done, failed })));
  const safe = [];
  const arrivals = new Arrivals(send, (id) => safe.push(id), () => {});
  arrivals.add([{ name: "a", size: 2 }, { name: "b", size: 1 }, { name: "c", size: 1 }], { mode: "upsert" });
  assert.deepEqual([sent, arrivals.files[0].sent, arrivals.busy], [["a"], 2, true]);
  waiting[0].failed(new Error("not a feed we know"));
  await tick();
  arrivals.drop(arrivals.files[2].key);
  waiting[1].done({ importId: "i2" });
  await tick();
  assert.deepEqual([sent, safe, arrivals.busy], [["a", "b"], ["i2"], false]);
  assert.deepEqual(arrivals.files.map(({ state, failure }) => failure?.message ?? state), ["not a feed we know", "arrived"]);
});

test("a file that is stopped on its way is aborted, and the next one goes", async () => {
  let aborted = 0;
  const send = (file, order, { signal }) => new Promise((done, failed) => signal.addEventListener("abort", () => failed(new Error(`stopped ${++aborted}`))));
  const arrivals = new Arrivals(send, () => {}, () => {});
  arrivals.add([{ name: "a" }, { name: "b" }], {});
  arrivals.drop(arrivals.files[0].key);
  await tick();
  assert.deepEqual([aborted, arrivals.files.map(({ file, state }) => file.name + state)], [1, ["bsending"]]);
});

test("an import that another page began is found and followed; its end is told once", async () => {
  const over = [];
  const api = {
    get: async (path) => (path.startsWith("imports?") ? { imports: [{ ...run("running", 1), errors: [] }] } : run("done", 9)),
    open: async () => stream(run("running", 4), run("done", 9))(),
  };
  const runs = new Runs(api, { changed: () => {}, failed: assert.fail, over: (ended) => over.push(ended.seen) });
  await Promise.all([runs.load(), runs.load()]);
  while (!over.length) await tick();
  assert.deepEqual([over, runs.of("i1").state, runs.list], [[9], "done", ["i1"]]);
});

test("a list's few errors do not replace the many that are known", async () => {
  const many = [{ line: 1 }, { line: 2 }];
  const api = { get: async (path) => (path.startsWith("imports?") ? { imports: [{ ...run("done", 9), errors: [{ line: 1 }], undoneBy: "i2" }] } : { ...run("done", 9), errors: many }) };
  const runs = new Runs(api, { changed: () => {} });
  await runs.open("i1");
  await runs.load();
  assert.deepEqual([runs.of("i1").errors, runs.of("i1").undoneBy], [many, "i2"]);
});

test("what an import did is said without the noughts", () => {
  const t = (name, { n } = {}) => `${name}${n ? ` ${n}` : ""}`;
  assert.equal(counted({ added: 9963, changed: 0, rejected: 37 }, t, "en"), "n_added 9,963 · n_rejected 37");
  assert.equal(counted({}, t, "en"), "nothingHappened");
});

test("feeds are looked at again while one is fetched or due, what came is told, and a refusal stands beside its field", async () => {
  const timers = { waiting: 0, setTimeout: () => ++timers.waiting, clearTimeout: () => {} };
  let feeds = [{ id: "main", state: "fetching" }];
  const refused = Object.assign(new Error("url: must be http"), { status: 400, problem: { errors: [{ field: "url", message: "must be http" }] } });
  const api = { get: async () => ({ feeds }), put: async () => Promise.reject(refused) };
  let came = 0;
  const sources = new Sources(api, { changed: () => {}, came: () => came++ }, timers);
  await sources.load();
  assert.deepEqual([timers.waiting, came], [1, 0]);
  feeds = [{ id: "main", state: "waiting", nextAt: new Date().toISOString() }];
  await sources.load();
  assert.deepEqual([timers.waiting, came], [2, 0]);
  feeds = [{ id: "main", state: "waiting", lastImportId: "i1", nextAt: "2999-01-01T00:00:00Z" }];
  await sources.load();
  assert.deepEqual([timers.waiting, came], [2, 1]);

  sources.write(new Wish());
  const words = { missing: "is missing", taken: "is taken" };
  await sources.save(words);
  assert.deepEqual(sources.wish.faults, { id: "is missing" });
  sources.wish.set("id", "main");
  sources.wish.set("url", "ftp://x");
  assert.equal(await sources.save(words), null);
  assert.deepEqual(sources.wish.faults, { id: "is taken" });
  sources.wish.set("id", "other");
  assert.equal(await sources.save(words), null);
  assert.deepEqual(sources.wish.faults, { url: "must be http" });
});

test("a feed that was removed comes back, or its form asks for the password that nobody is shown", async () => {
  const feed = { id: "main", url: "https://user:***@shop.example/feed", mode: "replace", everyMinutes: 60, on: true };
  const sent = [];
  const refused = Object.assign(new Error(), { status: 400, problem: { errors: [{ field: "url", message: "enter the password again" }] } });
  const api = { get: async () => ({ feeds: [] }), put: async (path, body) => (sent.push(body), sent.length > 1 ? Promise.reject(refused) : body) };
  const sources = new Sources(api, { changed: () => {} });
  await sources.putBack(feed);
  assert.deepEqual([sent[0].url, sources.wish], [feed.url, null]);
  await sources.putBack(feed);
  assert.deepEqual([sources.wish.fresh, sources.wish.fields.mode, sources.wish.faults], [true, "replace", { url: "enter the password again" }]);
});
