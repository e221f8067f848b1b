import { csv } from "./csv.js";

const NAMES = ["line", "id", "field", "message"];

/** The same in the reader's language, where the service has it. */
export function spoken(errors, lang) {
  return errors.map((row) => ({ ...row, message: row.messageByLang?.[lang] ?? row.message }));
}

/** Why a run failed, as a whole. */
export function whyFailed(run, lang) {
  return spoken(run.errors?.slice(0, 1) ?? [], lang)[0]?.message ?? "";
}

/** The rows that hold the text anywhere, and are about the field where one is chosen ("" for rows at fault as a whole). */
export function narrowed(errors, { text, field }) {
  const wanted = text.trim().toLowerCase();
  return errors.filter((row) => (field === null || (row.field ?? "") === field) && NAMES.some((name) => String(row[name] ?? "").toLowerCase().includes(wanted)));
}

/** How many rows each field is to blame for, the most first: `[field, n]`. */
export function byField(errors) {
  const counts = new Map();
  for (const { field = "" } of errors) counts.set(field, (counts.get(field) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** As CSV, under the headings the merchant reads. */
export function table(errors, headings) {
  return csv(NAMES.map((name) => headings[name]), errors.map((row) => NAMES.map((name) => row[name])));
}
