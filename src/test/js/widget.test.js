import assert from "node:assert/strict";
import { test } from "node:test";
import { Attention, lastSeq, unread } from "../../main/resources/web/widget/attention.js";
import { follow } from "../../main/resources/web/widget/follow.js";
import { texts } from "../../main/resources/web/widget/i18n/index.js";
import { remarks } from "../../main/resources/web/widget/marks.js";
import { served } from "../../main/resources/web/widget/settings.js";
import { Sight } from "../../main/resources/web/widget/sight.js";

const zh = texts("zh");

test("what is rendered unseen does not count as seen, what was seen stays so", () => {
  let looking = true;
  const sight = new Sight(() => looking);
  sight.shows("t1", 5);
  looking = false;
  sight.shows("t1", 9);
  assert.equal(sight.seen("t1"), 5);
  looking = true;
  sight.shows("t1", 3);
  assert.deepEqual([sight.seen("t1"), sight.seen("t2")], [5, 0]);
});

test("a reader hears each sentence, each cut and each question once, and nothing that was there before", () => {
  const attention = new Attention();
  const notice = (...entries) => attention.notice(entries, (entry) => remarks(entry, zh));
  const old = { key: "t0", author: "assistant", text: "以前的。", past: true };
  assert.equal(notice(old), "");
  const live = { key: "t1", author: "assistant", streaming: true, text: "面料是尼龙。内" };
  assert.equal(notice(old, live), "面料是尼龙。");
  assert.equal(notice(old, live), "");
  const cut = { ...live, streaming: false, interrupted: true, text: "面料是", why: "stop" };
  assert.equal(notice(old, cut), "已按您的要求停止");
  assert.equal(notice(old, cut), "");
  const asking = { ...old, tools: { k1: { name: "x", ph: "proposed", confirm: { text: "要我通知您吗?" } } } };
  assert.equal(notice(asking, cut), "要我通知您吗?");
  const asked = { ...asking, key: "t2", past: false, text: "缺货了。要我通知您吗?" };
  assert.equal(notice(asking, asked), "缺货了。要我通知您吗?");
});

test("a reply that ends when nobody looks any more is unread", () => {
  const reply = { author: "assistant", seq: 46, text: "面料是尼龙。", streaming: true };
  const read = lastSeq([{ author: "visitor", seq: 45, text: "什么面料" }, reply]);
  assert.equal(unread([{ ...reply, streaming: false }], read), 1);
});

test("unread is what others said after the last that was read, and shows", () => {
  const entries = [
    { author: "assistant", seq: 2, text: "读过。" },
    { author: "visitor", seq: 3, text: "在吗" },
    { author: "note", seq: 4 },
    { author: "assistant", seq: 5, text: "", interrupted: true },
    { author: "agent", seq: 6, text: "您好" },
  ];
  assert.equal(unread(entries, 2), 1);
  assert.equal(unread(entries, 6), 0);
});

test("a person who leaves is rated once, not again whenever the page is loaded", () => {
  const widget = { visit: { read: 8 }, outage: { hear() {} }, attention: { notice: () => "" }, lang: "zh" };
  const floor = (name, seq) => follow(widget, { floor: name, entries: [] }, { t: "floor", seq });
  floor("agent", 7);
  floor("assistant", 8);
  assert.equal(widget.rating, undefined);
  floor("agent", 9);
  floor("assistant", 10);
  assert.equal(widget.rating, true);
});

test("the window speaks a language that the shop serves, the page's if it can", () => {
  assert.deepEqual([served("en", undefined), served("en", ["zh", "en"]), served("en", ["zh"]), served("zh", ["fr"])], ["en", "en", "zh", "zh"]);
});
