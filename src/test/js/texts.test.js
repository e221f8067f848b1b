import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { supported, words } from "../../main/resources/web/shared/words.js";

const web = fileURLToPath(new URL("../../main/resources/web/", import.meta.url));
const parts = ["widget", "storefront", "shared/desk", "shared/pictures", "console", "knowledge"];
/** What the parts of the desk share need not be said by each. */
const desk = ["console", "knowledge"];
const dictionary = async (part, lang) => (await import(`${web}${part}/i18n/${lang}.js`)).default;

for (const part of parts) {
  test(`${part} says everything in both languages`, async () => {
    const [zh, en] = [await dictionary(part, "zh"), await dictionary(part, "en")];
    assert.deepEqual(Object.keys(zh).sort(), Object.keys(en).sort());
    for (const name of Object.keys(zh)) assert.deepEqual(places(zh[name]), places(en[name]), name);
  });

  test(`${part} asks for no text that is not there`, async () => {
    const known = { ...(await dictionary("shared/pictures", "zh")), ...(desk.includes(part) && (await dictionary("shared/desk", "zh"))), ...(await dictionary(part, "zh")) };
    for (const file of sources(web + part)) {
      for (const [, name] of readFileSync(file, "utf8").matchAll(/\bt\("(\w+)"/g)) assert.ok(name in known, `${name} in ${file}`);
    }
  });
}

/** Files of one language are spread into one: the later would speak in the earlier's place, and nobody would see why. */
for (const part of desk) {
  test(`${part} gives no name to two texts`, async () => {
    const folder = `${web}${part}/i18n/`;
    const seen = new Map();
    for (const file of readdirSync(folder).filter((each) => each.endsWith("en.js"))) {
      for (const [, name] of readFileSync(folder + file, "utf8").matchAll(/^ {2}"?(\w+)"?: /gm)) {
        assert.ok(!seen.has(name), `${name} in ${file} and ${seen.get(name)}`);
        seen.set(name, file);
      }
    }
  });
}

test("why a person was brought in is said in words, whichever reason it is", async () => {
  const java = readFileSync(fileURLToPath(new URL("../../main/java/dev/daogou/handoff/HandoffReason.java", import.meta.url)), "utf8");
  const known = await dictionary("shared/desk", "en");
  for (const [, reason] of java.matchAll(/^ {4}([A-Z_]+)\("/gm)) assert.ok(reason.toLowerCase() in known, reason);
});

test("a place in a text is filled, a missing text shows its name", () => {
  const t = words({ en: { joined: "{by} has joined" } }, "en");
  assert.equal(t("joined", { by: "Mei" }), "Mei has joined");
  assert.equal(t("nothing"), "nothing");
});

test("languages are recognised however they are written", () => {
  assert.deepEqual(["zh-Hans-CN", "en_US", "fr", "", undefined].map(supported), ["zh", "en", null, null, null]);
});

function places(text) {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
}

function sources(folder) {
  return readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".js") && !file.includes("i18n")).map((file) => `${folder}/${file}`);
}
