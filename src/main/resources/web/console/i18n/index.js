import { deskTexts } from "../../shared/desk/i18n/index.js";
import { pictureTexts } from "../../shared/pictures/i18n/index.js";
import en from "./en.js";
import zh from "./zh.js";

export const texts = deskTexts({ zh: { ...pictureTexts.zh, ...zh }, en: { ...pictureTexts.en, ...en } });
