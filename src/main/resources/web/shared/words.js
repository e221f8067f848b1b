/** Looks up UI texts of one language; `{name}` in a text is replaced. A missing text is a mistake that tests find, so it shows its name. */
export function words(dictionaries, lang) {
  const texts = dictionaries[lang] ?? dictionaries.en;
  return (name, values = {}) => (texts[name] ?? name).replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");
}

/** `zh` or `en` for whatever a page or a browser says: zh-Hans-CN, en_US … */
export function supported(tag) {
  const code = String(tag ?? "").toLowerCase().slice(0, 2);
  return code === "zh" || code === "en" ? code : null;
}
