const EMPTY = { id: "", kind: "faq", title: "", lang: "zh", category: "", productIds: [], validFrom: "", validTo: "", body: "" };

/** An article while it is written: what stands in the fields, what is wrong with them, and whether anything would be lost. */
export class Draft {
  touched = new Set();
  faults = {};

  /** @param article as the service has it, or null for a new one */
  constructor(article, given = {}) {
    this.fresh = !article;
    this.fields = { ...EMPTY, ...given, ...fieldsOf(article ?? {}) };
    this.saved = JSON.stringify(this.fields);
  }

  get dirty() {
    return JSON.stringify(this.fields) !== this.saved;
  }

  /** Until its author names a new article, its id follows the title. */
  set(name, value) {
    this.fields = { ...this.fields, [name]: value };
    this.touched.add(name);
    delete this.faults[name];
    if (this.fresh && !this.touched.has("id")) this.fields.id = suggestedId(this.fields);
  }

  /** As the service takes it; what is empty is left out. */
  get doc() {
    const { validFrom, validTo, category, ...rest } = this.fields;
    return { ...rest, id: rest.id.trim(), ...(category.trim() && { category: category.trim() }), ...instant("validFrom", validFrom), ...instant("validTo", validTo) };
  }

  /** What a preview found: shown beside the fields that were written in, since nobody is blamed for what they have not begun. */
  hint(errors = []) {
    const all = gathered(errors);
    this.faults = Object.fromEntries(Object.entries(all).filter(([name]) => this.touched.has(name)));
  }

  /** What saving found. @returns the first field at fault, or null when the refusal names none of ours */
  refuse(errors = []) {
    this.faults = gathered(errors);
    return Object.keys(this.fields).find((name) => name in this.faults) ?? null;
  }

  keep() {
    this.saved = JSON.stringify(this.fields);
    this.fresh = false;
  }
}

/** A new article, perhaps to answer a question, in the language in which it was asked. */
export function begun(title = "", lang = "zh") {
  const given = { kind: "faq", title, lang: title ? (/\p{Script=Han}/u.test(title) ? "zh" : "en") : lang };
  return { ...given, id: suggestedId(given) };
}

function fieldsOf(article) {
  const { id, kind, title, lang, category = "", productIds = [], validFrom, validTo, body } = article;
  const all = { id, kind, title, lang, category, productIds, validFrom: local(validFrom), validTo: local(validTo), body };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function gathered(errors) {
  const all = {};
  for (const { field, message } of errors) if (field) all[field] = [all[field], message].filter(Boolean).join("; ");
  return all;
}

/** An instant as a datetime field writes it, in the writer's own time zone; to the second only where there are any. */
export function local(iso) {
  if (!iso) return "";
  const date = new Date(iso);
  const text = new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString();
  return text.slice(0, date.getSeconds() ? 19 : 16);
}

function instant(name, written) {
  const at = new Date(written);
  return written && !Number.isNaN(at.getTime()) ? { [name]: at.toISOString() } : {};
}

/** An id that tells what the article is about, as far as it is written in letters that links can carry. */
export function suggestedId({ kind, title, lang }) {
  const words = title.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60);
  return words ? `${kind}-${words}-${lang}` : "";
}
