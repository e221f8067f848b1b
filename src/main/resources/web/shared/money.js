const formats = new Map();

/** `{amount:"199.00", currency:"CNY"}` as people write it: ¥199. The amount stays a decimal text until here and is never reckoned with. */
export function money(value, lang) {
  if (!value) return "";
  const key = `${lang} ${value.currency}`;
  if (!formats.has(key)) formats.set(key, format(lang, value.currency));
  return formats.get(key).format(value.amount);
}

/** What is paid now, and the list price it replaces when there is a sale. */
export function payable({ price, salePrice }) {
  return salePrice ? { now: salePrice, list: price } : { now: price, list: null };
}

function format(lang, currency) {
  const locale = lang === "zh" ? "zh-CN" : "en-US";
  return new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol", trailingZeroDisplay: "stripIfInteger" });
}
