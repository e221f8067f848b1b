import { heardOf } from "./shape.js";

/** Several frames tell of one event; it is looked at once. */
const SETTLE = 250;
/** What a busy shop's assistant says elsewhere is looked at no more often. */
const ELSEWHERE = 2_000;
/** A queue that changes many times a second is drawn a few times. */
const DRAWN = 100;
/** A visitor who stopped typing without a word is no longer typing. */
const TYPED = 6_000;

/** What the frames of the service mean for a desk: what they tell is shown, and only what they do not is asked for. */
export class News {
  #due = {};
  #asked = -Infinity;
  #queue;

  constructor(desk, timers = globalThis) {
    Object.assign(this, { desk, timers });
  }

  heard(frame) {
    const { desk } = this;
    desk.hands.notify.heard(frame, desk);
    if (desk.replies.heard(frame) && frame.cid === desk.cid) desk.changed();
    const known = { queue: this.#queued, message: this.#said, floor: this.#moved, claimed: this.#moved, released: this.#moved, typing: this.#typing, hint: this.#hinted, forgotten: this.#forgotten }[frame.t];
    known?.call(this, frame);
  }

  #queued(frame) {
    this.#queue = frame;
    this.#soon("queue", DRAWN, () => this.desk.queued(this.#queue));
  }

  #said(frame) {
    const { desk } = this;
    if (frame.cid === desk.cid) this.#lookAtTalk();
    const recent = heardOf(desk.recent, frame);
    if (recent) desk.recent = recent;
    if (recent) this.#soon("drawn", DRAWN, () => desk.happened(desk.recent));
    else if (!desk.queue.some(({ cid }) => cid === frame.cid)) this.#lookElsewhere();
  }

  /** Another place in the queue moves nothing: the queue itself tells who is in it. */
  #moved({ cid, floor }) {
    const { desk } = this;
    const waits = floor === "queue";
    if (cid === desk.cid && !(waits && desk.talk?.floor === floor)) this.#lookAtTalk();
    if (!waits) this.#lookElsewhere();
  }

  #typing({ cid, by, on }) {
    if (!by && cid === this.desk.cid) this.#types(on);
  }

  #types(on) {
    this.timers.clearTimeout(this.typed);
    if (on) this.typed = this.timers.setTimeout(() => this.#types(false), TYPED);
    this.desk.typing = on;
    this.desk.changed();
  }

  #hinted(frame) {
    const { desk } = this;
    desk.hints.heard(frame);
    if (frame.cid === desk.cid) this.#lookAtTalk();
    this.#soon("drawn", DRAWN, () => desk.happened(desk.recent));
  }

  #forgotten({ cid }) {
    if (cid === this.desk.cid) this.desk.putAway();
    this.#lookElsewhere();
  }

  #lookAtTalk() {
    this.#soon("talk", SETTLE, () => this.desk.refreshTalk());
  }

  #lookElsewhere() {
    const wait = Math.max(SETTLE, this.#asked + ELSEWHERE - Date.now());
    this.#soon("recent", wait, () => {
      this.#asked = Date.now();
      this.desk.refreshRecent();
    });
  }

  #soon(what, wait, work) {
    this.#due[what] ??= this.timers.setTimeout(() => {
      this.#due[what] = null;
      if (this.desk.agent) work();
    }, wait);
  }
}
