/** The options a product comes in: `[{name, values: […]}]`, in the order of its offers. */
export function options(offers) {
  const found = new Map();
  for (const offer of offers) {
    for (const [name, value] of Object.entries(offer.options ?? {})) {
      found.set(name, (found.get(name) ?? new Set()).add(value));
    }
  }
  return [...found].map(([name, values]) => ({ name, values: [...values] }));
}

/** The offer for a choice; where nothing is chosen yet, the first that can be bought. */
export function chosen(offers, choice) {
  const fitting = offers.filter((offer) => fits(offer, choice));
  return fitting.find(buyable) ?? fitting[0] ?? offers[0];
}

/** Whether a value can be bought together with the rest of the choice. */
export function possible(offers, choice, name, value) {
  return offers.some((offer) => fits(offer, { ...choice, [name]: value }) && buyable(offer));
}

/** The lowest price now, and whether others cost more. */
export function from(offers) {
  const sorted = [...offers].sort((a, b) => Number(paid(a).amount) - Number(paid(b).amount));
  const lowest = sorted.find(buyable) ?? sorted[0];
  return { offer: lowest, more: sorted.some((offer) => paid(offer).amount !== paid(lowest).amount) };
}

export function buyable({ availability }) {
  return availability !== "out_of_stock";
}

function fits(offer, choice) {
  return Object.entries(choice).every(([name, value]) => offer.options?.[name] === value);
}

function paid({ price, salePrice }) {
  return salePrice ?? price;
}
