import { pictureTexts } from "../../shared/pictures/i18n/index.js";
import { words } from "../../shared/words.js";
import en from "./en.js";
import zh from "./zh.js";

/** The widget's texts in one language: `t("joined", {by})`. */
export const texts = (lang) => words({ zh: { ...pictureTexts.zh, ...zh }, en: { ...pictureTexts.en, ...en } }, lang);
