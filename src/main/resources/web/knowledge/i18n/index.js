import { deskTexts } from "../../shared/desk/i18n/index.js";
import en from "./en.js";
import zh from "./zh.js";

export const texts = deskTexts({ zh, en });
