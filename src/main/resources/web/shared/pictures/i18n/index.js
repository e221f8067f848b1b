import en from "./en.js";
import zh from "./zh.js";

/** What is said of pictures wherever they are sent and shown; to be joined to the texts of a part. */
export const pictureTexts = { zh, en };
