/** One sound for what comes together. */
const QUIET = 3_000;
const LONGEST = 120;

/** Says aloud what an agent would miss while the page is not looked at. Everything is off until it is switched on, in this browser. */
export class Notify {
  #waiting = null;
  #rang = -Infinity;

  /** @param open called with a conversation's id when its notification is clicked */
  constructor(keep, open, world = globalThis) {
    Object.assign(this, { keep, open, world });
  }

  /** `desktop`, `sound` or `words`, which lets the visitor's own words stand in the notification. */
  on(name) {
    return this.keep.get(`notify-${name}`) === true && (name !== "desktop" || this.world.Notification?.permission === "granted");
  }

  get possible() {
    return Boolean(this.world.Notification);
  }

  get denied() {
    return this.world.Notification?.permission === "denied";
  }

  /** Asks for leave only when somebody wants it, and sounds once so that they know what they will hear. */
  async turn(name, on) {
    if (name === "desktop" && on && (await this.world.Notification.requestPermission()) !== "granted") return;
    this.keep.set(`notify-${name}`, on);
    if (name === "sound" && on) this.#ring();
  }

  /** A frame of the service. @returns why it is told, or null */
  heard(frame, desk) {
    const { why, cid, text } = (frame.t === "queue" ? this.#queue(frame, desk) : frame.t === "message" && message(frame, desk)) || {};
    if (!why || this.#looked()) return null;
    if (this.on("sound")) this.#ring();
    if (this.on("desktop")) this.#show(desk, why, cid, text);
    return why;
  }

  /** The first list after the page came is no news, and what a colleague is asked to take is none of mine. */
  #queue({ queue }, { available, agent }) {
    const before = this.#waiting;
    const now = queue.filter(({ state, offeredTo }) => state === "waiting" && (!offeredTo || offeredTo === agent?.id));
    this.#waiting = new Set(now.map(({ id }) => id));
    const fresh = before && now.find(({ id }) => !before.has(id));
    return fresh && available ? { why: "newCase", cid: fresh.cid, text: fresh.question } : null;
  }

  #looked() {
    const { document } = this.world;
    return !document.hidden && document.hasFocus();
  }

  #show({ shopName, t }, why, cid, text) {
    const body = this.on("words") && text ? text.slice(0, LONGEST) : t(why);
    const shown = new this.world.Notification(shopName ?? t("console"), { body, tag: cid });
    shown.onclick = () => {
      this.world.focus();
      shown.close();
      this.open(cid);
    };
  }

  /** Two short tones, made here: there is nothing to load. */
  #ring() {
    const now = this.world.performance.now();
    if (now - this.#rang < QUIET || !this.world.AudioContext) return;
    this.#rang = now;
    this.audio ??= new this.world.AudioContext();
    this.audio.resume();
    [660, 880].forEach((hertz, at) => tone(this.audio, hertz, this.audio.currentTime + at * 0.16));
  }
}

function message({ author, cid, text }, { queue, recent = [], talk, agent }) {
  const mine = author === "visitor" && ((talk?.cid === cid && talk.mine) || queue.some((row) => row.cid === cid && row.mine)
    || recent.some((row) => row.cid === cid && row.floor === "agent" && row.floorBy === agent?.id));
  return mine ? { why: "newMessage", cid, text } : null;
}

/** It swells and fades: cut off hard, it would click. */
function tone(audio, hertz, at) {
  const [source, gain] = [audio.createOscillator(), audio.createGain()];
  source.frequency.value = hertz;
  gain.gain.setValueAtTime(0.0001, at);
  gain.gain.exponentialRampToValueAtTime(0.12, at + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + 0.15);
  source.connect(gain).connect(audio.destination);
  source.start(at);
  source.stop(at + 0.16);
}
