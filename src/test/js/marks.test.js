import assert from "node:assert/strict";
import { test } from "node:test";
import { texts } from "../../main/resources/web/widget/i18n/index.js";
import { callText, cutMark, doing, fate } from "../../main/resources/web/widget/marks.js";

const zh = texts("zh");
const en = texts("en");

test("a cut names its reason where it is known", () => {
  const mark = (why) => cutMark({ interrupted: true, why }, en);
  assert.deepEqual([mark("replace"), mark(undefined)], ["Interrupted", "Interrupted"]);
  assert.equal(new Set(["stop", "replace", "takeover", "shutdown", "orphan"].map(mark)).size, 5);
  assert.equal(cutMark({}, en), null);
});

test("several messages under one answer are counted, one is not", () => {
  assert.equal(doing({ streaming: true, mids: ["a", "b", "c"] }, zh), "正在回答您的 3 条消息");
  assert.equal(doing({ streaming: true, mids: ["a"] }, zh), null);
  assert.equal(doing({ streaming: false, mids: ["a", "b"] }, zh), null);
  assert.equal(doing({ streaming: true, stopping: "r1", mids: ["a", "b"] }, en), "Stopping");
});

test("a message says what has become of it only when that is not clear by itself", () => {
  const told = (entry, connection) => fate({ author: "visitor", ...entry }, connection, en);
  assert.equal(told({ pending: true }, "online"), "Sending");
  assert.match(told({ pending: true }, "reconnecting"), /when the connection is back/);
  assert.equal(told({ waiting: true }, "online"), "Comes next");
  assert.equal(told({}, "online"), null);
});

test("a tool is told by its name where that is known, else by the question that was asked", () => {
  const confirm = { text: "要我取消订单吗?" };
  assert.equal(callText({ stands: "done", name: "notify_back_in_stock", confirm }, zh), "已记下：到货通知");
  assert.equal(callText({ stands: "done", name: "cancel_order", confirm }, zh), "已记下：要我取消订单吗?");
  assert.equal(callText({ stands: "asks", name: "cancel_order", confirm }, zh), confirm.text);
});
