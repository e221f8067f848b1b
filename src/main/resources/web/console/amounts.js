/** What somebody typed as the amount of a price, `570` or `５７０.５０`, as a decimal text; null for anything else. */
export function typed(text) {
  const plain = text.normalize("NFKC").trim().replace(/^[¥$€£]/, "").trim();
  return /^\d{1,12}(\.\d{1,4})?$/.test(plain) ? plain : null;
}

/** Whether the one decimal text is less than the other. They are never made numbers of, which would lose cents. */
export function less(a, b) {
  const [left, right] = [a, b].map((each) => each.split("."));
  const digits = Math.max(...[left, right].map(([, fraction = ""]) => fraction.length));
  const [one, other] = [left, right].map(([whole, fraction = ""]) => BigInt(whole + fraction.padEnd(digits, "0")));
  return one < other;
}
