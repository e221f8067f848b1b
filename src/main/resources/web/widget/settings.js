import { supported } from "../shared/words.js";

/**
 * What a page says about itself: the script tag's data attributes win, then the page's own marks.
 * `data-shop`, `data-lang`, `data-product-id`, `data-category`, `data-theme`, `data-questions` ("a|b|c"), `data-accent`.
 */
export function settings(script, document, navigator) {
  const { shop, productId, category, questions, accent, theme } = script.dataset;
  return {
    base: new URL(script.src).origin,
    shop: shop || "default",
    lang: language(script, document, navigator),
    productId: productId || mark(document, "product-id"),
    category: category || mark(document, "category"),
    questions: listed(questions),
    accent,
    theme: theme || document.documentElement.dataset.theme || "auto",
  };
}

/** The tag's language, then the document's, then the browser's. */
export function language(script, document, navigator) {
  return supported(script.dataset.lang) ?? supported(document.documentElement.lang) ?? supported(navigator.language) ?? "en";
}

/** That language where the shop serves it, else the shop's own; `languages` are its codes, if they are known yet. */
export function served(lang, languages) {
  return !languages?.length || languages.includes(lang) ? lang : (supported(languages[0]) ?? lang);
}

/** Questions that the page offers just now; it may change them, as it may its language. */
export function pageQuestions(document) {
  return listed(mark(document, "questions"));
}

function listed(text) {
  return (text ?? "").split("|").filter(Boolean);
}

function mark(document, name) {
  return document.querySelector(`meta[name="daogou:${name}"]`)?.content || undefined;
}
