/** An address within the page: `#products/dj-aurora`, `#articles/returns-zh/edit`, `#products?q=coat`. */
export function parse(hash) {
  const [, before, after = ""] = /^#?([^?]*)\??(.*)$/s.exec(hash);
  const [place, id, verb] = before.split("/").map(decoded);
  return { place: place || "overview", ...(id && { id }), ...(verb && { verb }), query: Object.fromEntries(new URLSearchParams(after)) };
}

export function href({ place, id, verb, query = {} }) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== "");
  const path = [place, id, id && verb].filter(Boolean).map(encodeURIComponent).join("/");
  return `#${path}${given.length ? `?${new URLSearchParams(given)}` : ""}`;
}

/** Whether both show the same thing, however it is searched or paged. */
export function same(a, b) {
  return Boolean(a && b) && a.place === b.place && a.id === b.id && a.verb === b.verb;
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
