/** What the shop calls itself; a shop that was never named gets a describing name. */
export function shopName({ face, lang, t }) {
  const name = (lang === "en" && face?.nameEn) || face?.name;
  return name && name !== "default" ? name : t("shop");
}
