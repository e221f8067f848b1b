import assert from "node:assert/strict";
import { test } from "node:test";
import { SettingsDraft, times } from "../../main/resources/web/knowledge/settingsdraft.js";

const SETTINGS = { greeting: { zh: "您好", fr: "Bonjour" }, accent: "#1f6f5c", assistantOn: true, personFirst: false, handoffBelow: 0.55, handoffBelowFor: { safety: 0.8, looks: 0.4 } };

test("times are read as people type them, on either keyboard", () => {
  assert.deepEqual(times("9:00–12:00， 13：00 - 18:00、20:00至24:00"), ["9:00-12:00", "13:00-18:00", "20:00-24:00"]);
  assert.deepEqual(times("  "), []);
});

test("what no field shows is sent back as it came, and nothing is changed by looking", () => {
  const draft = new SettingsDraft(SETTINGS);
  assert.equal(draft.dirty, false);
  assert.deepEqual(draft.doc, { ...SETTINGS, greeting: { zh: "您好", fr: "Bonjour", en: "" }, assistantInQueue: false, handoffAboveCart: null, hours: null, departments: [], waitTargets: {} });
});

test("a week and a holiday become opening hours; a day without times is closed", () => {
  const draft = new SettingsDraft(SETTINGS);
  draft.set("always", false);
  draft.setDay("sat", "10:00-14:00");
  draft.setDay("mon", "");
  draft.addException();
  draft.setException(0, "from", "2026-10-01");
  const { week, exceptions } = draft.doc.hours;
  assert.deepEqual(Object.keys(week), ["tue", "wed", "thu", "fri", "sat"]);
  assert.deepEqual(exceptions, [{ from: "2026-10-01", to: "2026-10-01", open: [] }]);
  assert.equal(draft.dirty, true);
  draft.removeException(0);
  assert.deepEqual(draft.doc.hours.exceptions, []);
});

test("a refusal stands at the field it names until something is changed", () => {
  const draft = new SettingsDraft(SETTINGS);
  assert.equal(draft.refuse([{ field: "hours.week.tue", message: "no times" }]), true);
  assert.equal(draft.faults["hours.week.tue"], "no times");
  draft.setDay("tue", "9:00-18:00");
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
    { id: "sales", name: { zh: "售前", fr: "Ventes" }, takes: ["warranty"] },
    { id: "department-3", name: { en: "Repairs" }, takes: ["sensitive"] },
    { id: "department-4", name: { en: "Wholesale" }, takes: [] },
  ]);
  assert.deepEqual(draft.doc.waitTargets, { urgent: 60, high: 90 });
  draft.removeDepartment(0);
  assert.deepEqual(draft.doc.departments.map(({ id }) => id), ["department-3", "department-4"]);
});
