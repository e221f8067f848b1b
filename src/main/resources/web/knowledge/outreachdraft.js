/** A rule while it is written. Words that are as they always were are not sent: they stay the built-in ones. */
export class OutreachDraft {
  faults = {};

  constructor(rule) {
    this.rule = rule;
    this.fields = { on: rule.on, time: written(rule), percent: rule.percent === undefined ? "" : String(rule.percent), zh: rule.text.zh, en: rule.text.en };
    this.saved = JSON.stringify(this.fields);
  }

  get dirty() {
    return JSON.stringify(this.fields) !== this.saved;
  }

  set(name, value) {
    this.fields = { ...this.fields, [name]: value };
    this.faults = {};
  }

  /** What the service takes. */
  get body() {
    const { on, time, percent } = this.fields;
    return { on, ...(this.timed && { seconds: Math.round(Number(time) * unit(this.rule)) }), ...(this.priced && { percent: Number(percent) }), text: this.#text() };
  }

  get timed() {
    return this.rule.seconds !== undefined;
  }

  get priced() {
    return this.rule.percent !== undefined;
  }

  #text() {
    const { rule, fields } = this;
    const own = ["zh", "en"].filter((lang) => rule.ownText.includes(lang) || fields[lang] !== rule.text[lang]);
    return Object.fromEntries(own.map((lang) => [lang, fields[lang]]));
  }

  /** What a refusal says of the fields. @throws the failure when it is of another kind */
  refuse(failure) {
    const named = (failure.status === 400 && failure.problem.errors) || [];
    if (!named.length) throw failure;
    this.faults = Object.fromEntries(named.map(({ field, message }) => [{ seconds: "time" }[field] ?? field.replace("text.", ""), message]));
  }
}

/** A rule as it is switched on or off, with its own words and times as they are. */
export function switched(rule, on) {
  return { ...new OutreachDraft(rule).body, on };
}

/** Seconds in the unit in which people set this rule. */
export function unit({ id }) {
  return id === "cart_idle" ? 60 : 1;
}

function written(rule) {
  return rule.seconds === undefined ? "" : String(rule.seconds / unit(rule));
}

/** The text as a visitor would read it, with what is sold now. */
export function filled(text, places) {
  return text.replace(/\{[a-z]+\}/g, (place) => places[place] ?? place);
}
