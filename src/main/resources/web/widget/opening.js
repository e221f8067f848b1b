import { pageQuestions } from "./settings.js";

/** The first words of a conversation, in the shop's voice when it has one; not a message of the log. */
export function greeting({ face, lang }, t) {
  return { key: "greeting", author: "assistant", text: face?.greeting?.[lang] || t("greeting") };
}

/** Three questions for an empty conversation: the page's own, or what is asked of any product or any shop. */
export function questions({ config }, t) {
  const offered = config.questions.length ? config.questions : pageQuestions(document);
  if (offered.length) return offered;
  const place = config.productId ? "inProduct" : "inShop";
  return [1, 2, 3].map((n) => t(place + n));
}
