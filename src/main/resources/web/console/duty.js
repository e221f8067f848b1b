import { Live } from "./live.js";

/** Presence fades when a console is gone; this keeps it. */
const ALIVE = 30_000;
/** Waiting times are redrawn this often. */
const TICK = 5_000;

/** What runs while an agent is signed in: the line for news, the sign of presence, the clock. */
export class Duty {
  constructor({ onNews, onState, present, tick }) {
    Object.assign(this, { present, tick });
    this.live = new Live(onNews, onState);
  }

  begin() {
    this.live.open();
    this.present();
    this.timers = [setInterval(this.present, ALIVE), setInterval(this.tick, TICK)];
  }

  end() {
    this.timers?.forEach(clearInterval);
    this.live.close();
  }
}
