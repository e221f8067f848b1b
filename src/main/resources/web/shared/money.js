const formats = new Map();

/** `{amount:"1099.00", currency:"CNY"}` as replies write it: ¥1099. The amount stays a decimal text until here and is never reckoned with. */
export function money(value, lang) {
  if (!value) return "";
  const whole = /^-?\d+(\.0*)?$/.test(value.amount);
  const key = `${lang} ${value.currency} ${whole}`;
  if (!formats.has(key)) formats.set(key, format(lang, value.currency, whole));
  return formats.get(key).format(value.amount);
}

/** What is paid now, and the list price it replaces when there is a sale. */
export function payable({ price, salePrice }) {
  return salePrice ? { now: salePrice, list: price } : { now: price, list: null };
}

function format(lang, currency, whole) {
  const locale = lang === "zh" ? "zh-CN" : "en-US";
  const digits = whole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {};
  return new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol", useGrouping: false, ...digits });
}
