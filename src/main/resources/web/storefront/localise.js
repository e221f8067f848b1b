/** A product's describing part in one language: its own, or its translation where it has one. */
export function localised(doc, lang) {
  const translation = doc.lang === lang ? null : doc.translations?.[lang];
  if (!translation) return { ...doc, word: (text) => text };
  const { options = {}, ...texts } = translation;
  return {
    ...doc,
    ...texts,
    attributes: translation.attributes ?? doc.attributes,
    word: (text) => options[text] ?? text,
  };
}

/** What a picture shows, in words. */
export function caption(media, lang) {
  return (lang === "en" && media.altEn) || media.alt || "";
}

/** "A > B > C" as its parts. */
export function path(category) {
  return (category ?? "").split(">").map((part) => part.trim()).filter(Boolean);
}
