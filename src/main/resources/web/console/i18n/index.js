import { words } from "../../shared/words.js";
import en from "./en.js";
import zh from "./zh.js";

export const texts = (lang) => words({ zh, en }, lang);
