import { words } from "../../words.js";
import en from "./en.js";
import zh from "./zh.js";

/** The texts of one part of the desk together with those that all parts share. */
export function deskTexts(part) {
  const all = { zh: { ...zh, ...part.zh }, en: { ...en, ...part.en } };
  return (lang) => words(all, lang);
}
