import assert from "node:assert/strict";
import { test } from "node:test";
import { less, typed } from "../../main/resources/web/console/amounts.js";
import { GrantDraft, wrong } from "../../main/resources/web/console/grantdraft.js";
import { Grants } from "../../main/resources/web/console/grants.js";
import { Hands } from "../../main/resources/web/console/hands.js";

const timers = { setTimeout: (work) => (work(), 0), clearTimeout() {} };
const cny = (amount) => ({ amount, currency: "CNY" });
const LIMITS = { sku: "s1", own: cny("600.00"), best: cny("600.00"), least: cny("550.00"), floor: cny("550.00"), today: 3 };
const COAT = { id: "coat", title: "Coat" };
const settled = () => new Promise((done) => setTimeout(done));

/** An agent who reads English and has a conversation about a coat open. */
function desk({ limits = LIMITS, refuses, offers = [], may = { maxPercent: 10 } } = {}) {
  const asked = [];
  const desk = {
    cid: "c_1", lang: "en", asked, drafts: new Map(), talk: { mine: true, floor: "agent", product: COAT, visitor: { lang: "zh" } },
    aside: { summary: { lang: "zh" } }, hands: { picker: { of: () => [] } },
    t: (name, { amount } = {}) => [name, amount].filter(Boolean).join(" "),
    changed() {}, draft(text) { this.drafts.set(this.cid, text); },
    trying: async (work) => work(), sentence: (failure) => failure.message,
    api: {
      grants: async () => ({ offers, may }),
      products: async () => ({ products: [{ product: COAT, variants: [{ sku: "s1" }, { sku: "s2" }] }] }),
      grantLimits: async (cid, of) => (asked.push(["limits", of.sku, of.quantity].join(" ")), limits),
      grant: async (cid, wanted) => {
        asked.push(wanted);
        if (refuses) throw refuses;
        return { id: "of_1", title: "Coat" };
      },
    },
  };
  return desk;
}

async function written(at, price) {
  const draft = new GrantDraft(at, (offer) => { at.made = offer; }, timers);
  await draft.choose(COAT);
  draft.set("price", price);
  return draft;
}

/** Long after it was asked. */
async function meant(draft) {
  draft.asked = 1;
  await draft.submit();
}

test("a price is granted when it was pressed twice, and not by a double click", async () => {
  const at = desk();
  const draft = await written(at, "570");
  await draft.submit();
  await draft.submit();
  assert.equal(at.made, undefined);
  await meant(draft);
  assert.deepEqual(at.asked.at(-1), { productId: "coat", quantity: 1, price: { amount: "570", currency: "CNY" } });
  assert.equal(at.made.id, "of_1");
});

test("whatever is changed after the first press is asked about again", async () => {
  const draft = await written(desk(), "570");
  await draft.submit();
  assert.ok(draft.asked);
  draft.set("price", "560");
  assert.equal(draft.asked, 0);
});

test("a variant and a number of pieces are measured anew", async () => {
  const at = desk();
  const draft = await written(at, "1150");
  draft.set("sku", "s2");
  draft.set("quantity", "2");
  await settled();
  assert.deepEqual(at.asked, ["limits  1", "limits s2 1", "limits s2 2"]);
  draft.set("quantity", "0");
  assert.deepEqual(draft.faults, { quantity: "grantPieces" });
});

test("a price below the least is refused with the nearest that may be granted", async () => {
  const at = desk();
  const draft = await written(at, "549.99");
  await draft.submit();
  assert.deepEqual([draft.asked, draft.faults, draft.nearest], [0, { price: "grantTooLow ¥550" }, LIMITS.least]);
  draft.set("price", "550");
  assert.deepEqual([draft.faults, draft.nearest], [{}, null]);
});

test("what the service refuses stands at the field that it names, else at the price", async () => {
  const refuses = Object.assign(new Error("sku: is no variant"), { status: 400, problem: { errors: [{ field: "sku", message: "is no variant" }] } });
  const draft = await written(desk({ refuses }), "570");
  await meant(draft);
  assert.deepEqual(draft.faults, { sku: "is no variant" });
  const other = await written(desk({ refuses: Object.assign(new Error("3 offers today"), { status: 409, problem: {} }) }), "570");
  await meant(other);
  assert.deepEqual(other.faults, { price: "3 offers today" });
});

test("where the limits have moved meanwhile, they say why it was refused", async () => {
  const at = desk({ refuses: Object.assign(new Error("leaves"), { status: 400, problem: { errors: [{ field: "price" }] } }) });
  const draft = await written(at, "570");
  at.api.grantLimits = async () => ({ ...LIMITS, least: cny("580.00") });
  await meant(draft);
  assert.deepEqual([draft.faults, draft.nearest], [{ price: "grantTooLow ¥580" }, cny("580.00")]);
});

test("limits say what is wrong with a price", () => {
  const about = (price, limits) => wrong({ price, limits: { ...LIMITS, ...limits } })?.[0];
  assert.deepEqual([about("x"), about("600"), about("1", { today: 0 }), about("1", { least: undefined }), about("599.99")], ["grantNoPrice", "grantNotLess", "grantNoneToday", "grantNone", undefined]);
  assert.equal(wrong({ price: "570", limits: null }), null);
});

test("amounts are typed by people and compared to the cent", () => {
  assert.deepEqual(["570", " ¥570.50 ", "５７０", "1,299", "-5", ""].map(typed), ["570", "570.50", "570", null, null, null]);
  assert.deepEqual([less("9.9", "10"), less("10.00", "10"), less("549.99", "550.00"), less("12345678901234.01", "12345678901234.02")], [true, false, true, true]);
});

test("what could be granted on is in focus, hinted at, picked or offered before, each once", async () => {
  const at = desk({ offers: [{ productId: "hat", title: "Hat" }, { productId: "gone" }, { productId: "coat", title: "Coat" }] });
  at.talk.hints = [{ products: [COAT, { id: "wind", title: "Wind" }] }, { kind: "frustrated" }];
  at.hands.picker.of = () => [{ product: { id: "boots", title: "Boots" } }];
  const grants = new Grants(at, timers);
  await grants.read("c_1");
  assert.deepEqual(grants.products().map(({ id }) => id), ["coat", "wind", "boots", "hat"]);
});

test("nobody grants where the policy lets nobody, or while a colleague answers", async () => {
  const at = desk({ may: null });
  const grants = new Grants(at, timers);
  await grants.read("c_1");
  grants.begin();
  assert.equal(grants.draft, null);
  Object.assign(grants, { may: {} });
  Object.assign(at.talk, { mine: false });
  assert.equal(grants.possible, false);
  at.talk.floor = "assistant";
  assert.equal(grants.possible, true);
});

test("what is late belongs to the conversation before", async () => {
  const at = desk({ offers: [{ id: "of_1" }] });
  const grants = new Grants(at, timers);
  const late = grants.read("c_1");
  at.cid = "c_2";
  await late;
  assert.deepEqual(grants.offers, []);
});

test("a grant goes into the box in the visitor's language, behind what stands there", () => {
  const at = desk();
  at.drafts.set("c_1", "您好");
  globalThis.document ??= { querySelector: () => null };
  new Grants(at, timers).tell({ text: { zh: "给您 ¥570。", en: "You can have it for ¥570." } });
  assert.equal(at.drafts.get("c_1"), "您好\n给您 ¥570。");
});

test("a product that is looked for to be granted on does not go into the reply", () => {
  const hands = new Hands({ cid: "c_1", talk: {}, changed() {}, keep: { get() {} }, api: { products: async () => ({ products: [] }) } });
  const found = [];
  hands.find((each) => found.push(each));
  hands.pick({ product: COAT, variants: [] });
  hands.put(null);
  assert.deepEqual([found.length, hands.picker.of("c_1").length], [1, 0]);
  hands.pick({ product: COAT, variants: [] });
  assert.equal(hands.picker.of("c_1").length, 1);
});
