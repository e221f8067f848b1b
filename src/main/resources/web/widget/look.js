/** How messages are to look. The same object while nothing changed in it, so that they are not rendered again for nothing. */
export function lookOf({ look, lang, config, visit }, t) {
  if (look?.lang === lang) return look;
  return { t, lang, base: config.base, origins: [...new Set([location.origin, config.base])], leave: () => visit.left(innerWidth) };
}
