/** The first words of a conversation, in the shop's voice when it has one; not a message of the log. */
export function greeting({ face, lang }, t) {
  return { key: "greeting", author: "assistant", text: face?.greeting?.[lang] || t("greeting") };
}

/** Three questions for an empty conversation: the page's own, or what is asked of any product or any shop. */
export function questions({ config }, t) {
  if (config.questions.length) return config.questions;
  const place = config.productId ? "inProduct" : "inShop";
  return [1, 2, 3].map((n) => t(place + n));
}
