import { Canned, unfilled } from "./canned.js";
import { asked } from "./keys.js";
import { Notify } from "./notify.js";
import { Picker } from "./picker.js";
import { Undo } from "./undo.js";

/** What an agent works with beside reading: replies said often, products to show, ends and their undoing, keys, being called. */
export class Hands {
  /** What stands in front: `help`, `bell`, `outcome`, `pick`, or null. */
  sheet = null;
  /** What becomes of the product that is looked for; null while it is for the reply. */
  taken = null;

  constructor(desk) {
    const changed = () => desk.changed();
    this.desk = desk;
    this.mac = /Mac|iP(hone|ad)/.test(globalThis.navigator?.platform ?? "");
    this.canned = new Canned(desk.api, changed);
    this.picker = new Picker(desk.api, changed);
    this.undo = new Undo(changed);
    this.notify = new Notify(desk.keep, (cid) => desk.open(cid));
  }

  /** Whether single letters work as keys. */
  get single() {
    return this.desk.keep.get("single-keys") !== false;
  }

  useSingle(on) {
    this.desk.keep.set("single-keys", on);
    this.desk.changed();
  }

  put(sheet) {
    if (this.sheet === sheet) return;
    if (!sheet) this.taken = null;
    this.sheet = sheet;
    this.desk.changed();
  }

  /** A key pressed anywhere on the page. */
  pressed(event) {
    if (leavesTheBox(event)) return document.querySelector(".talk .lines")?.focus();
    const { desk, single, mac } = this;
    const what = desk.state === "inside" && asked(event, { single, mac, sheet: Boolean(this.sheet) });
    if (what && this.does(what)) event.preventDefault();
  }

  /** @returns whether there was anything to do */
  does(what) {
    const { desk } = this;
    const { talk } = desk;
    const verbs = {
      help: () => this.put("help") ?? true,
      next: () => this.#step(1),
      previous: () => this.#step(-1),
      claim: () => talk && talk.floor !== "agent" && (desk.act("claim").then(() => this.#focus("daogou-composer")), true),
      release: () => talk?.mine && (this.release(), true),
      end: () => talk?.mine && (this.put("outcome") ?? true),
      pick: () => talk?.mine && (this.picker.begin(talk.product), this.put("pick") ?? true),
      canned: () => talk?.mine && (this.slash(), true),
      toBox: () => talk?.mine && this.#focus("daogou-composer"),
      toNote: () => talk && this.#toNote(),
      undo: () => this.undo.offer && (this.undo.take(), true),
    };
    return Boolean(verbs[what]());
  }

  write({ text, caret }) {
    const { desk } = this;
    this.refused = false;
    desk.draft(text);
    this.canned.typed(desk.cid, text, caret, desk.talk?.visitor?.lang ?? desk.lang);
  }

  /** Begins looking for a reply that is said often. */
  slash() {
    const text = this.desk.drafts.get(this.desk.cid) ?? "";
    const whole = !text || /\s$/.test(text) ? `${text}/` : `${text} /`;
    this.write({ text: whole, caret: whole.length });
    this.select({ from: whole.length, to: whole.length });
  }

  async insert(id) {
    const { desk } = this;
    const { cid } = desk;
    const filled = await desk.trying(() => this.canned.insert(id, desk.drafts.get(cid) ?? ""));
    if (!filled || cid !== desk.cid) return;
    desk.draft(filled.text);
    this.select(filled);
  }

  /** Sends what is written with what is picked, unless something in it is still to be filled. */
  async say(text) {
    const { desk, picker } = this;
    const { cid } = desk;
    const [empty] = unfilled(text);
    if (empty) {
      this.refused = true;
      desk.changed();
      this.select(unfilled(desk.drafts.get(cid) ?? "")[0]);
      return;
    }
    if (await desk.reply(text, picker.ids(cid))) picker.clear(cid);
    desk.changed();
  }

  /** Looks for a product that is not for the reply. @param taken what becomes of it */
  find(taken) {
    this.taken = taken;
    this.picker.begin(this.desk.talk.product);
    this.put("pick");
  }

  pick(found) {
    const { taken } = this;
    if (taken) return taken(found);
    this.picker.pick(this.desk.cid, found);
    this.#focus("daogou-composer");
  }

  /** The button that was pressed has gone. */
  drop(id) {
    this.picker.drop(this.desk.cid, id);
    this.#focus("daogou-composer");
  }

  async resolve(outcome, note) {
    const { desk } = this;
    const { cid } = desk;
    if (!(await desk.trying(() => desk.api.resolve(cid, outcome, note).then(() => true)))) return;
    this.undo.done(desk.t("ended", { outcome: desk.t(`outcome_${outcome}`) }), () => this.#back(cid, "reopen"));
    await desk.refresh();
  }

  async release() {
    const { desk } = this;
    const { cid } = desk;
    if (!(await desk.trying(() => desk.api.act(cid, "release").then(() => true)))) return;
    this.undo.done(desk.t("released"), () => this.#back(cid, "claim"));
    await desk.refresh();
  }

  select({ from, to }) {
    queueMicrotask(() => document.querySelector("daogou-composer")?.select(from, to));
  }

  async #back(cid, verb) {
    const { desk } = this;
    await desk.trying(() => desk.api.act(cid, verb));
    await desk.open(cid);
    this.#focus("daogou-composer");
  }

  #step(by) {
    const { desk } = this;
    const rows = [...desk.queue, ...desk.others];
    const next = rows[rows.findIndex(({ cid }) => cid === desk.cid) + by] ?? (desk.cid ? null : rows.at(0));
    if (!next) return false;
    desk.open(next.cid).then(() => document.querySelector(".row[aria-current=true]")?.scrollIntoView({ block: "nearest" }));
    return true;
  }

  #toNote() {
    const note = document.querySelector(".note-box input");
    // On a narrow screen the background is folded away.
    note?.closest("details")?.setAttribute("open", "");
    return this.#focus(".note-box input");
  }

  #focus(place) {
    queueMicrotask(() => document.querySelector(place)?.focus());
    return true;
  }
}

/** When there is nothing else to shut: from the transcript, single letters work. */
function leavesTheBox({ key, defaultPrevented, isComposing, target }) {
  return key === "Escape" && !defaultPrevented && !isComposing && target.matches?.("daogou-composer");
}
