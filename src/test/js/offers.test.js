import assert from "node:assert/strict";
import { test } from "node:test";
import { PolicyDraft } from "../../main/resources/web/knowledge/policydraft.js";
import { lacking, PricingAsk, shopTime } from "../../main/resources/web/knowledge/pricingask.js";
import { PromotionDraft } from "../../main/resources/web/knowledge/promotiondraft.js";

const refusal = (errors) => ({ status: 400, problem: { errors } });
const cny = (amount) => ({ amount, currency: "CNY" });

test("a promotion is read into one number and written back as it was", () => {
  const written = { title: "满399减40", amountOff: cny("40.00"), minSpend: cny("399.00"), productIds: ["a", "b"], from: "2026-11-01T00:00:00Z", to: "2026-11-12T00:00:00Z", stackable: true };
  const draft = new PromotionDraft({ id: "m399", ...written }, "CNY");
  assert.deepEqual([draft.fields.gives, draft.fields.value, draft.dirty], ["amountOff", "40.00", false]);
  assert.deepEqual(draft.doc, { ...written, from: "2026-11-01T00:00:00.000Z", to: "2026-11-12T00:00:00.000Z" });
  draft.set("gives", "percent");
  draft.set("value", "12.5");
  assert.deepEqual([draft.doc.percent, draft.doc.amountOff, draft.dirty], [12.5, undefined, true]);
});

test("what is wrong with a promotion stands beside the one number that it was written in", () => {
  const draft = new PromotionDraft(null, "CNY");
  draft.refuse(refusal([{ field: "percent", message: "write one" }, { field: "minSpend.amount", message: "no number" }]));
  assert.deepEqual(draft.faults, { value: "write one", minSpend: "no number" });
  assert.throws(() => draft.refuse({ status: 500, problem: {} }));
});

test("a policy is written in plain numbers, and what is left empty is left out", () => {
  const draft = new PolicyDraft({ floors: [{ category: "Coats", cost: cny("300.00"), margin: 20 }], budgets: [], offerCodes: false, offersPerNeed: 1, offersPerDay: 3, currency: "CNY" });
  assert.equal(draft.dirty, false);
  draft.setAt("floors", 0, "scope", "product");
  draft.setAt("floors", 0, "which", " coat ");
  draft.set("maxPercent", "5");
  assert.deepEqual(draft.doc.floors, [{ productId: "coat", cost: cny("300.00"), margin: 20 }]);
  assert.deepEqual(draft.doc.grants, { maxPercent: 5 });
  draft.refuse(refusal([{ field: "floors[0].productId", message: "is missing" }, { field: "floors[0].cost.amount", message: "no number" }]));
  assert.deepEqual(draft.faults, { "floors[0].which": "is missing", "floors[0].cost": "no number" });
});

test("a cart is asked for with numbers and without what is empty", () => {
  const ask = new PricingAsk("coat");
  ask.setLine(0, "quantity", "2");
  assert.deepEqual(ask.body, { lines: [{ productId: "coat", quantity: 2 }], member: false });
});

test("what is lacking is said in money, in pieces or in both", () => {
  const t = (name, { n, a, b }) => (name === "morePieces" ? `${n} pieces` : `${a} and ${b}`);
  const money = ({ amount }) => `¥${amount}`;
  assert.equal(lacking({ missing: cny("1.00") }, t, money), "¥1.00");
  assert.equal(lacking({ missing: cny("1.00"), missingPieces: 2 }, t, money), "¥1.00 and 2 pieces");
});

test("an end is told by the shop's clocks", () => {
  assert.match(shopTime("2026-11-11T16:00:00Z", "en", "Asia/Shanghai"), /12 Nov 2026.*00:00/);
});
