import assert from "node:assert/strict";
import { test } from "node:test";
import { money, payable } from "../../main/resources/web/shared/money.js";
import { localised } from "../../main/resources/web/storefront/localise.js";
import { chosen, from, options, possible } from "../../main/resources/web/storefront/offers.js";
import { departments, related, selection } from "../../main/resources/web/storefront/shelf.js";

const offer = (colour, size, amount, availability = "in_stock") => ({ sku: colour + size, options: { 颜色: colour, 尺码: size }, price: { amount, currency: "CNY" }, availability });
const offers = [offer("黑", "M", "899.00", "out_of_stock"), offer("黑", "L", "899.00"), offer("蓝", "M", "799.00", "out_of_stock")];

test("money is written as people write it", () => {
  assert.equal(money({ amount: "1099.00", currency: "CNY" }, "zh"), "¥1099");
  assert.equal(money({ amount: "47.84", currency: "USD" }, "en"), "$47.84");
  assert.equal(money(undefined, "zh"), "");
});

test("a list price is shown only beside a sale", () => {
  assert.deepEqual(payable({ price: 2, salePrice: 1 }), { now: 1, list: 2 });
  assert.deepEqual(payable({ price: 2 }), { now: 2, list: null });
});

test("the first choice is one that can be bought", () => {
  assert.equal(chosen(offers, {}).sku, "黑L");
  assert.equal(chosen(offers, { 尺码: "M" }).sku, "黑M");
  assert.equal(possible(offers, {}, "颜色", "蓝"), false);
  assert.equal(possible(offers, {}, "颜色", "黑"), true);
  assert.deepEqual(options(offers), [{ name: "颜色", values: ["黑", "蓝"] }, { name: "尺码", values: ["M", "L"] }]);
});

test("'from' is the lowest price that can be bought", () => {
  assert.deepEqual([from(offers).offer.sku, from(offers).more], ["黑L", true]);
});

const view = (id, category, title, en) => ({ doc: { id, category, title, lang: "zh", translations: { en } } });
const shelf = [
  view("a", "服饰 > 羽绒服", "极光羽绒服", { title: "Aurora parka", category: "Apparel > Down", options: { 黑: "Black" } }),
  view("b", "服饰 > 羽绒服", "云朵羽绒服", { title: "Cloud jacket", category: "Apparel > Down" }),
  view("c", "服饰 > 帽子", "毛线帽", { title: "Beanie", category: "Apparel > Hats" }),
  view("d", "数码 > 手机", "手机", { title: "Phone", category: "Digital > Phones" }),
];

test("departments, search in either language, neighbours", () => {
  assert.deepEqual(departments(shelf, "en"), [{ key: "服饰", name: "Apparel" }, { key: "数码", name: "Digital" }]);
  assert.deepEqual(selection(shelf, { category: "服饰", query: "parka" }).map(({ doc }) => doc.id), ["a"]);
  assert.deepEqual(selection(shelf, { category: "", query: "羽绒服 云朵" }).map(({ doc }) => doc.id), ["b"]);
  assert.deepEqual(related(shelf, shelf[0]).map(({ doc }) => doc.id), ["b", "c"]);
});

test("a product is shown in the chosen language where it has one", () => {
  assert.equal(localised(shelf[0].doc, "en").title, "Aurora parka");
  assert.equal(localised(shelf[0].doc, "en").word("黑"), "Black");
  assert.equal(localised(shelf[0].doc, "zh").title, "极光羽绒服");
});
