import assert from "node:assert/strict";
import { test } from "node:test";
import { followable, webUrl } from "../../main/resources/web/shared/links.js";
import { mend } from "../../main/resources/web/shared/prose/mend.js";
import { Sentences } from "../../main/resources/web/widget/sentences.js";

test("what a half-written answer opened is closed", () => {
  assert.equal(mend("现在 **¥1,0"), "现在 **¥1,0**");
  assert.equal(mend("现在 **"), "现在 ");
  assert.equal(mend("see [the page](https://sh"), "see the page");
  assert.equal(mend("use `code"), "use `code`");
  assert.equal(mend("**whole** and `done`"), "**whole** and `done`");
});

test("only http and https become addresses", () => {
  assert.equal(webUrl("/p/1", "https://shop.example"), "https://shop.example/p/1");
  for (const none of [null, undefined, ""]) assert.equal(webUrl(none, "https://shop.example"), null, `${none} is no page of the shop`);
  for (const evil of ["javascript:alert(1)", " JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "http://["]) {
    assert.equal(webUrl(evil, "https://shop.example"), null, evil);
  }
});

test("a link leads to the shop or to what the answer cites, nowhere else", () => {
  const allowed = { origins: ["https://shop.example"], named: ["https://maker.example/manual"] };
  assert.equal(followable("/p/1", allowed), true);
  assert.equal(followable("https://maker.example/manual", allowed), true);
  assert.equal(followable("https://maker.example/other", allowed), false);
  assert.equal(followable("https://shop.example.evil.example/", allowed), false);
  assert.equal(followable("//evil.example", allowed), false);
});

test("whole sentences are announced while an answer grows, the rest when it is done", () => {
  const reader = new Sentences();
  assert.equal(reader.next("充绒量 9", false), "");
  assert.equal(reader.next("充绒量 90 g。[1] 有", false), "充绒量 90 g。");
  assert.equal(reader.next("充绒量 90 g。[1] 有**货**", true), "有货");
  assert.equal(reader.next("充绒量 90 g。[1] 有**货**", true), "");
});

test("a decimal point does not end a sentence", () => {
  const reader = new Sentences();
  assert.equal(reader.next("It costs $47.", false), "");
  assert.equal(reader.next("It costs $47.84. Next", false), "It costs $47.84.");
});
