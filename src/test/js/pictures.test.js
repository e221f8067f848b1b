import assert from "node:assert/strict";
import { test } from "node:test";
import { dropped, over, pasted } from "../../main/resources/web/shared/pictures/catch.js";
import { MOST, Tray } from "../../main/resources/web/shared/pictures/tray.js";
import { EMPTY, reduce } from "../../main/resources/web/shared/client/transcript.js";
import { message } from "../../main/resources/web/shared/client/unheard.js";

const file = (name, type = "image/jpeg") => ({ name, type });
const refused = (status) => Object.assign(new Error(), { status });

function tray(sendUp, small = async (each) => each) {
  const changes = [];
  const made = new Tray({ sendUp, small, changed: () => changes.push(made.items.map(({ state }) => state).join()) });
  return Object.assign(made, { changes });
}

test("a picture is sent up as soon as it is chosen, and can be sent once it has got there", async () => {
  const chosen = tray(async ({ name }) => ({ id: `p_${name}`, url: "/x", width: 1, height: 1 }));
  const got = chosen.add([file("a"), file("b")]);
  assert.deepEqual([chosen.busy, chosen.ready], [true, []]);
  await got;
  assert.deepEqual([chosen.busy, chosen.ready.map(({ id }) => id)], [false, ["p_a", "p_b"]]);
  chosen.remove(1);
  chosen.sent(chosen.ready);
  assert.deepEqual(chosen.items, []);
});

test("what cannot be opened, or was refused, says why; what was lost may be tried again", async () => {
  const answers = [refused(413), refused(429), refused(undefined)];
  const chosen = tray(async () => {
    throw answers.shift() ?? refused(undefined);
  });
  chosen.small = async (each) => (each.name === "odd" ? Promise.reject(new Error()) : each);
  await chosen.add([file("odd"), file("large"), file("often"), file("lost")]);
  assert.deepEqual(chosen.items.map(({ why }) => why), ["pictureUnreadable", "pictureTooLarge", "pictureTooOften", "pictureLost"]);
  assert.deepEqual(chosen.items.map(({ retry = false }) => retry), [false, false, false, true]);
  chosen.sendUp = async () => ({ id: "p1" });
  await chosen.again(4);
  assert.deepEqual(chosen.ready, [{ id: "p1" }]);
});

test("no more than go with a message are taken, and that is said", async () => {
  const chosen = tray(async () => ({ id: "p" }));
  await chosen.add(Array.from({ length: MOST + 2 }, (_, i) => file(String(i))));
  assert.deepEqual([chosen.items.length, chosen.over, chosen.full], [MOST, true, true]);
  chosen.remove(1);
  assert.deepEqual([chosen.over, chosen.full], [false, false]);
});

test("one that is taken away while it is on its way does not come back", async () => {
  const chosen = tray(async () => ({ id: "p" }));
  const got = chosen.add([file("a")]);
  chosen.remove(1);
  await got;
  assert.deepEqual(chosen.items, []);
});

test("pictures are caught when pasted or dropped; text, and the picture a table brings along, are left alone", () => {
  const caught = [];
  const into = { add: (files) => caught.push(...files.map(({ name }) => name)) };
  const event = (more) => ({ preventDefault: () => caught.push("!"), ...more });
  pasted(into)(event({ clipboardData: { files: [file("shot", "image/png")], types: ["Files"] } }));
  pasted(into)(event({ clipboardData: { files: [file("table", "image/png")], types: ["text/plain", "text/html", "Files"] } }));
  pasted(into)(event({ clipboardData: { files: [], types: ["text/plain"] } }));
  dropped(into)(event({ dataTransfer: { files: [file("dropped"), file("letter", "application/pdf")] } }));
  dropped(into)(event({ dataTransfer: { files: [file("letter", "application/pdf")] } }));
  over(event({ dataTransfer: { types: ["text/plain"] } }));
  assert.deepEqual(caught, ["!", "shot", "!", "dropped", "!"]);
});

test("a message names its pictures until it is stored, and keeps them when links are told anew", () => {
  const pictures = [{ id: "p1", url: "/old", width: 1, height: 1 }];
  let state = reduce(EMPTY, { t: "@say", mid: "m1", text: "", pictures, at: "" });
  assert.deepEqual(message(state.entries[0], () => undefined)[0].pictures, ["p1"]);
  state = reduce(state, { t: "msg.ok", seq: 1, mid: "m1", as: "new" });
  state = reduce(state, { t: "message", seq: 2, mid: "a1", author: "agent", text: "", pictures: [{ ...pictures[0], id: "p2" }] });
  state = reduce(state, { t: "@links", messages: [{ seq: 1, mid: "m1", pictures: [{ ...pictures[0], url: "/new" }] }, { seq: 9, mid: "unknown", pictures }] });
  assert.deepEqual(state.entries.map((entry) => entry.pictures[0].url), ["/new", "/old"]);
  assert.equal(state.entries.length, 2);
});
