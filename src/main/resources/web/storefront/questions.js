import { path } from "./localise.js";

/** What people ask first about a product that says these things of itself, by the name its own data sheet uses. */
const ASKED = [
  ["适用温度", "askWarm"],
  ["充绒量", "askDown"],
  ["续航", "askBattery"],
  ["过敏原", "askAllergens"],
  ["保质期", "askShelfLife"],
  ["包装清单", "askBox"],
  ["尺寸", "askDimensions"],
];
const ALWAYS = ["askPrice", "askStock", "askReturns"];

/** Three questions worth asking on this page; the chat offers them. */
export function questions({ t, view }) {
  if (!view) return ["askDownJacket", "askLongBattery", "askReturns"].map((name) => t(name));
  const { attributes = {}, sizeChart } = view.doc;
  const fit = sizeChart?.columns.includes("身高") && !path(view.doc.category).includes("儿童羽绒服") ? ["askFit"] : [];
  const known = ASKED.filter(([attribute]) => attribute in attributes).map(([, name]) => name);
  return [...fit, ...known.slice(0, 2 - fit.length), ...ALWAYS].slice(0, 3).map((name) => t(name));
}
