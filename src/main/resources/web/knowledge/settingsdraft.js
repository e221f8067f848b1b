import { hoursDoc, hoursFields } from "./openhours.js";

export const PRIORITIES = ["urgent", "high", "normal"];

/** A shop's settings while they are changed: what stands in the fields, what is wrong with them, and whether anything would be lost. */
export class SettingsDraft {
  faults = {};

  /** @param settings as the service has them */
  constructor(settings) {
    this.keep(settings);
  }

  get dirty() {
    return JSON.stringify(this.fields) !== this.saved;
  }

  set(name, value) {
    this.fields = { ...this.fields, [name]: value };
    this.faults = {};
  }

  /** @param at the department's place, null for the shop's own hours; @param change one of openhours.js */
  setHours(at, change) {
    if (at === null) this.set("hours", change(this.fields.hours));
    else this.setDepartment(at, "hours", change(this.fields.departments[at].hours));
  }

  setDepartment(index, name, value) {
    this.#setDepartments((each, i) => (i === index ? { ...each, [name]: value } : each));
  }

  setTakes(index, topic, on) {
    // Of two departments that took the same, only the first would ever get it.
    const without = (each) => ({ ...each, takes: each.takes.filter((other) => other !== topic) });
    this.#setDepartments((each, i) => {
      if (i !== index) return on ? without(each) : each;
      return on ? { ...each, takes: [...without(each).takes, topic] } : without(each);
    });
  }

  addDepartment() {
    this.set("departments", [...this.fields.departments, { id: freshId(this.fields.departments), zh: "", en: "", takes: [], hours: hoursFields(null), fresh: true }]);
  }

  removeDepartment(index) {
    this.set("departments", this.fields.departments.filter((_, i) => i !== index));
  }

  setTarget(priority, value) {
    this.set("targets", { ...this.fields.targets, [priority]: value });
  }

  #setDepartments(change) {
    this.set("departments", this.fields.departments.map(change));
  }

  /** As the service takes them; what no field shows stays as it was. */
  get doc() {
    const { greetingZh, greetingEn, handoffBelow, safety, aboveCart, hours, languages, departments, targets, ...plain } = this.fields;
    const { settings } = this;
    return {
      ...settings,
      ...plain,
      greeting: { ...settings.greeting, zh: greetingZh, en: greetingEn },
      handoffBelow: handoffBelow / 100,
      handoffBelowFor: { ...settings.handoffBelowFor, safety: safety / 100 },
      handoffAboveCart: aboveCart.trim() ? aboveCart.trim() : null,
      hours: hoursDoc(hours),
      languages: languages.split(" "),
      departments: departments.map(({ id, zh, en, takes, hours: own }) => ({
        id: id.trim(),
        name: named(zh, en, settings.departments?.find((before) => before.id === id)?.name),
        takes,
        hours: hoursDoc(own),
      })),
      waitTargets: Object.fromEntries(Object.entries(targets).filter(([, seconds]) => String(seconds).trim()).map(([priority, seconds]) => [priority, Number(seconds)])),
    };
  }

  /** What saving found, by the service's own names of the fields. */
  refuse(errors = []) {
    this.faults = Object.fromEntries(errors.filter(({ field }) => field).map(({ field, message }) => [field, message]));
    return Object.keys(this.faults).length > 0;
  }

  keep(settings) {
    this.settings = settings;
    this.fields = fieldsOf(settings);
    this.saved = JSON.stringify(this.fields);
    this.faults = {};
  }
}

function fieldsOf({ greeting = {}, accent, languages = ["zh", "en"], assistantOn, personFirst, assistantInQueue = false, handoffBelow, handoffBelowFor = {}, handoffAboveCart, hours, departments = [], waitTargets = {} }) {
  return {
    greetingZh: greeting.zh ?? "",
    greetingEn: greeting.en ?? "",
    accent,
    languages: languages.join(" "),
    assistantOn,
    personFirst,
    assistantInQueue,
    handoffBelow: Math.round(100 * handoffBelow),
    safety: Math.round(100 * (handoffBelowFor.safety ?? handoffBelow)),
    aboveCart: handoffAboveCart == null ? "" : String(handoffAboveCart),
    departments: departments.map(({ id, name = {}, takes = [], hours: own }) => ({ id, zh: name.zh ?? "", en: name.en ?? "", takes, hours: hoursFields(own) })),
    targets: Object.fromEntries(PRIORITIES.map((priority) => [priority, String(waitTargets[priority] ?? "")])),
    hours: hoursFields(hours),
  };
}

/** In whichever of the languages it has a name; other languages than the form shows stay. */
function named(zh, en, before = {}) {
  return Object.fromEntries(Object.entries({ ...before, zh: zh.trim(), en: en.trim() }).filter(([, name]) => name));
}

function freshId(departments) {
  const taken = new Set(departments.map(({ id }) => id));
  let n = departments.length + 1;
  while (taken.has(`department-${n}`)) n++;
  return `department-${n}`;
}
