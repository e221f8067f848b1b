import assert from "node:assert/strict";
import { test } from "node:test";
import { times, withAlways, withDay, withException, withOneMore, without } from "../../main/resources/web/knowledge/openhours.js";
import { SettingsDraft } from "../../main/resources/web/knowledge/settingsdraft.js";

const SETTINGS = { greeting: { zh: "您好", fr: "Bonjour" }, accent: "#1f6f5c", assistantOn: true, personFirst: false, handoffBelow: 0.55, handoffBelowFor: { safety: 0.8, looks: 0.4 } };

test("times are read as people type them, on either keyboard", () => {
  assert.deepEqual(times("9:00–12:00， 13：00 - 18:00、20:00至24:00"), ["9:00-12:00", "13:00-18:00", "20:00-24:00"]);
  assert.deepEqual(times("  "), []);
});

test("what no field shows is sent back as it came, and nothing is changed by looking", () => {
  const draft = new SettingsDraft(SETTINGS);
  assert.equal(draft.dirty, false);
  assert.deepEqual(draft.doc, { ...SETTINGS, greeting: { zh: "您好", fr: "Bonjour", en: "" }, languages: ["zh", "en"], assistantInQueue: false, handoffAboveCart: null, hours: null, departments: [], waitTargets: {} });
});

test("a week and a holiday become opening hours; a day without times is closed", () => {
  const draft = new SettingsDraft(SETTINGS);
  draft.setHours(null, withAlways(false));
  draft.setHours(null, withDay("sat", "10:00-14:00"));
  draft.setHours(null, withDay("mon", ""));
  draft.setHours(null, withOneMore);
  draft.setHours(null, withException(0, "from", "2026-10-01"));
  const { week, exceptions } = draft.doc.hours;
  assert.deepEqual(Object.keys(week), ["tue", "wed", "thu", "fri", "sat"]);
  assert.deepEqual(exceptions, [{ from: "2026-10-01", to: "2026-10-01", open: [] }]);
  assert.equal(draft.dirty, true);
  draft.setHours(null, without(0));
  assert.deepEqual(draft.doc.hours.exceptions, []);
});

test("a refusal stands at the field it names until something is changed", () => {
  const draft = new SettingsDraft(SETTINGS);
  assert.equal(draft.refuse([{ field: "hours.week.tue", message: "no times" }]), true);
  assert.equal(draft.faults["hours.week.tue"], "no times");
  draft.setHours(null, withDay("tue", "9:00-18:00"));
  assert.deepEqual(draft.faults, {});
  assert.equal(draft.refuse([]), false);
});

test("a subject belongs to one department, and a new one has an id of its own", () => {
  const draft = new SettingsDraft({ ...SETTINGS, departments: [{ id: "sales", name: { zh: "售前", fr: "Ventes" }, takes: ["size"] }, { id: "department-3", name: { en: "Repairs" }, takes: ["warranty", "sensitive"] }], waitTargets: { urgent: 60 } });
  assert.equal(draft.dirty, false);
  draft.setTakes(0, "warranty", true);
  draft.setTakes(0, "size", false);
  draft.addDepartment();
  draft.setDepartment(2, "en", "Wholesale");
  draft.setTarget("high", "90");
  assert.deepEqual(draft.doc.departments, [
    { id: "sales", name: { zh: "售前", fr: "Ventes" }, takes: ["warranty"], hours: null },
    { id: "department-3", name: { en: "Repairs" }, takes: ["sensitive"], hours: null },
    { id: "department-4", name: { en: "Wholesale" }, takes: [], hours: null },
  ]);
  assert.deepEqual(draft.doc.waitTargets, { urgent: 60, high: 90 });
  draft.removeDepartment(0);
  assert.deepEqual(draft.doc.departments.map(({ id }) => id), ["department-3", "department-4"]);
});

test("a department has the shop's hours until it gets its own, and a refusal names its place", () => {
  const draft = new SettingsDraft({ ...SETTINGS, departments: [{ id: "sales", name: { en: "Sales" } }, { id: "repairs", name: { en: "Repairs" }, hours: { week: { sat: ["10:00-14:00"] } } }] });
  assert.equal(draft.dirty, false);
  assert.deepEqual(draft.doc.departments.map(({ hours }) => hours), [null, { week: { sat: ["10:00-14:00"] }, exceptions: [] }]);
  draft.setHours(0, withAlways(false));
  draft.setHours(0, withDay("fri", ""));
  draft.setHours(1, withAlways(true));
  assert.deepEqual(Object.keys(draft.doc.departments[0].hours.week), ["mon", "tue", "wed", "thu"]);
  assert.equal(draft.doc.departments[1].hours, null);
  assert.equal(draft.doc.hours, null);
  assert.equal(draft.refuse([{ field: "departments[0].hours.week.mon", message: "no times" }]), true);
});
