import { path } from "./api.js";

const MOST_PRODUCTS = 6;
const LONGEST_FACT = 40;
const WORDS = {
  zh: { price: "现在多少钱？", attribute: (name) => `${name}是多少？` },
  en: { price: "How much is it now?", attribute: (name) => `What is the ${name.toLowerCase()}?` },
};

/** Questions about the shop's own things as they are now, to go on from. @returns the lines of a file */
export async function example(api) {
  const [{ products = [] }, { articles = [] }] = await Promise.all([api.get(path("products", { limit: MOST_PRODUCTS })), api.get(path("articles", { kind: "faq", limit: 2 }))]);
  return [...products.flatMap(ofProduct), ...articles.map(ofArticle)].map((line) => JSON.stringify(line)).join("\n") + "\n";
}

export function ofProduct({ doc, offers = [] }) {
  const { id: productId, lang = "zh", attributes = {} } = doc;
  const words = WORDS[lang];
  if (!words) return [];
  const prices = new Set(offers.map(({ payNow }) => payNow.amount));
  const told = Object.entries(attributes).find(([, value]) => typeof value === "string" && /\d/.test(value) && value.length <= LONGEST_FACT);
  return [
    ...(prices.size === 1 ? [{ question: words.price, lang, productId, expect: [...prices], answeredBy: "facts", note: "price" }] : []),
    ...(told ? [{ question: words.attribute(told[0]), lang, productId, expect: [told[1]], note: "attribute" }] : []),
  ];
}

export function ofArticle({ id, title, lang }) {
  return { question: title, lang, cites: [id], note: "article" };
}

/** A text as a file on the merchant's disk. */
export function handOver(text, name) {
  const url = URL.createObjectURL(new Blob([text], { type: "application/x-ndjson" }));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
