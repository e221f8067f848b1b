import assert from "node:assert/strict";
import { test } from "node:test";
import { marked } from "../../main/resources/web/console/marks.js";
import { highest } from "../../main/resources/web/console/shape.js";
import { waited } from "../../main/resources/web/console/wait.js";

test("signals are marked in the visitor's own words, and nothing is lost", () => {
  const text = "这件有点贵,能不能便宜点?";
  const pieces = marked(text, [{ span: "能不能便宜点" }, { span: "有点贵" }, { span: "点贵" }, { span: "不在里面" }]);
  assert.equal(pieces.map((piece) => piece.text).join(""), text);
  assert.deepEqual(pieces.filter(({ signal }) => signal).map((piece) => piece.text), ["有点贵", "能不能便宜点"]);
});

test("the level of a conversation is its highest", () => {
  assert.equal(highest([]), "none");
  assert.equal(highest([{ price: { level: "bargaining" } }, {}, { price: { level: "curious" } }]), "bargaining");
});

test("waiting is told in the unit people use", () => {
  const since = "2026-01-01T00:00:00Z";
  const after = (seconds) => waited(since, Date.parse(since) + seconds * 1000);
  assert.deepEqual([after(59), after(60), after(7200), after(200_000)].map(({ n, unit }) => n + unit), ["59second", "1minute", "2hour", "2day"]);
});
