const locale = (lang) => (lang === "zh" ? "zh-CN" : "en-GB");

/** The day a sale ends, by the shop's calendar rather than the visitor's. */
export function day(time, lang, timeZone = "Asia/Shanghai") {
  return new Intl.DateTimeFormat(locale(lang), { dateStyle: "medium", timeZone }).format(new Date(time));
}

export function moment(time, lang) {
  return new Intl.DateTimeFormat(locale(lang), { dateStyle: "short", timeStyle: "short" }).format(new Date(time));
}
