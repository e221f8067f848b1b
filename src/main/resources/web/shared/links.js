/** An absolute http(s) address, or null: javascript:, data: and the like, and what is not given, never become links or pictures. */
export function webUrl(url, base) {
  if (!url) return null;
  try {
    const absolute = new URL(url, base);
    return /^https?:$/.test(absolute.protocol) ? absolute.href : null;
  } catch {
    return null;
  }
}

/** Whether a link inside an answer may be followed: to the shop's own pages, or to a source or product the answer names. */
export function followable(url, { origins, named = [] }) {
  const absolute = webUrl(url, origins[0]);
  return Boolean(absolute) && (origins.includes(new URL(absolute).origin) || named.includes(absolute));
}
