import assert from "node:assert/strict";
import { test } from "node:test";
import { Draft, local, suggestedId } from "../../main/resources/web/knowledge/draft.js";
import { Notices } from "../../main/resources/web/knowledge/notices.js";
import { Preview } from "../../main/resources/web/knowledge/preview.js";

const ARTICLE = { id: "returns-zh", kind: "policy", title: "退货", lang: "zh", productIds: ["p1"], body: "七天。", validTo: "2026-05-01T08:30:00Z" };

test("an article comes back from its fields as it was", () => {
  const draft = new Draft(ARTICLE);
  assert.deepEqual({ ...draft.doc, validTo: Date.parse(draft.doc.validTo) }, { ...ARTICLE, validTo: Date.parse(ARTICLE.validTo) });
  assert.deepEqual([draft.fresh, draft.dirty], [false, false]);
});

test("what is written and taken back again loses nothing", () => {
  const draft = new Draft(ARTICLE);
  draft.set("title", "退货政策");
  assert.ok(draft.dirty);
  draft.set("title", "退货");
  assert.ok(!draft.dirty);
  draft.set("productIds", []);
  assert.ok(draft.dirty);
  draft.keep();
  assert.ok(!draft.dirty);
});

test("empty fields are left out, and the language of the page is proposed", () => {
  const draft = new Draft(null, { lang: "en" });
  draft.set("id", " faq-x ");
  assert.deepEqual(draft.doc, { id: "faq-x", kind: "faq", title: "", lang: "en", productIds: [], body: "" });
});

test("a preview blames only what was written in, saving blames everything and leads to the first", () => {
  const errors = [{ field: "id", message: "is missing" }, { field: "body", message: "is missing" }, { field: "body", message: "is too deep" }];
  const draft = new Draft(null);
  draft.set("title", "x");
  draft.hint(errors);
  assert.deepEqual(draft.faults, {});
  draft.set("body", "");
  draft.hint(errors);
  assert.deepEqual(draft.faults, { body: "is missing; is too deep" });
  assert.equal(draft.refuse(errors), "id");
  assert.deepEqual(Object.keys(draft.faults), ["id", "body"]);
  draft.set("id", "a");
  assert.deepEqual(Object.keys(draft.faults), ["body"]);
  assert.equal(draft.refuse([{ field: "elsewhere", message: "?" }]), null);
});

test("an id is proposed from letters that links can carry", () => {
  assert.equal(suggestedId({ kind: "faq", title: "Can I return it, après 7 days?", lang: "en" }), "faq-can-i-return-it-apres-7-days-en");
  assert.equal(suggestedId({ kind: "faq", title: "退货", lang: "zh" }), "");
});

test("a new article's id follows its title until its author names it", () => {
  const draft = new Draft(null, { lang: "en" });
  draft.set("title", "Can I return it?");
  assert.equal(draft.doc.id, "faq-can-i-return-it-en");
  draft.set("kind", "policy");
  assert.equal(draft.doc.id, "policy-can-i-return-it-en");
  draft.set("id", "returns");
  draft.set("title", "Returns");
  assert.equal(draft.doc.id, "returns");
  const known = new Draft(ARTICLE);
  known.set("title", "Anything");
  assert.equal(known.doc.id, ARTICLE.id);
});

test("moments are written in the writer's own time, to the minute", () => {
  assert.equal(local(undefined), "");
  assert.equal(new Date(local("2026-05-01T08:30:00Z")).toISOString(), "2026-05-01T08:30:00.000Z");
  assert.equal(local("2026-05-01T08:30:00Z").length, 16);
});

test("a preview shows the last that was asked, keeps its passages while there are faults, and tells a failure", async () => {
  const answers = [];
  const timers = { setTimeout: (work) => work(), clearTimeout: () => {} };
  const preview = new Preview(() => new Promise((done, failed) => answers.push({ done, failed })), () => {}, timers);
  preview.ask({ title: "a" });
  preview.ask({ title: "ab" });
  answers[1].done({ passages: [2] });
  answers[0].done({ passages: [1] });
  await new Promise((done) => setTimeout(done));
  assert.deepEqual(preview.passages, [2]);
  preview.ask({ title: "" });
  answers[2].failed(Object.assign(new Error(), { status: 400, problem: { errors: [{ field: "title", message: "is missing" }] } }));
  await new Promise((done) => setTimeout(done));
  assert.deepEqual([preview.passages, preview.errors.length, preview.failure], [[2], 1, null]);
});

test("news fades, an offer stays until it is taken, and there are never many", () => {
  const faded = [];
  const notices = new Notices(() => {}, { setTimeout: (work) => faded.push(work) });
  let done = 0;
  notices.tell("a");
  notices.tell("b", { label: "Put it back", act: () => done++ });
  assert.equal(faded.length, 1);
  faded[0]();
  assert.deepEqual(notices.list.map(({ text }) => text), ["b"]);
  notices.take(notices.list[0]);
  assert.deepEqual([done, notices.list.length], [1, 0]);
  for (const text of ["c", "d", "e", "f"]) notices.tell(text);
  assert.deepEqual(notices.list.map(({ text }) => text), ["d", "e", "f"]);
});
