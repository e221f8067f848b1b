/** The most that the service gives at a time. */
const PAGE = 100;

async function json(url) {
  const response = await fetch(url, { headers: { Accept: "application/json" } });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

/** @returns ProductViews: `{doc, offers, asOf}` */
export async function fetchProducts() {
  const all = [];
  for (let offset = 0; offset !== undefined; ) {
    const shelf = await json(`/shop/api/products?limit=${PAGE}&offset=${offset}`);
    all.push(...(shelf?.products ?? []));
    offset = shelf?.next ?? undefined;
  }
  return all;
}

/** @returns one ProductView with its `promotions`, or null when the shop has no such product */
export async function fetchProduct(id) {
  const found = await json(`/shop/api/products/${encodeURIComponent(id)}`);
  return found && { ...found.product, promotions: found.promotions.map(({ doc }) => doc) };
}

export function fetchFace() {
  return json("/widget/default.json");
}
