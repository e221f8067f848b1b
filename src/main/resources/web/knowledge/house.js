import { path } from "./api.js";
import { Arrivals } from "./arrivals.js";
import { Entrance } from "./entrance.js";
import { Notices } from "./notices.js";
import { outcome } from "./outcome.js";
import { Questions } from "./questions.js";
import { roomFor } from "./rooms.js";
import { same } from "./route.js";
import { Router } from "./router.js";
import { Runs } from "./runs.js";
import { send } from "./send.js";
import { Waiting } from "./waiting.js";

/** Where a merchant looks after what the assistant knows: which room is open, and what goes on meanwhile. */
export class House extends Entrance {
  /** What lists showed last, by place: coming back finds it at once. */
  shelves = new Map();

  constructor(draw, session) {
    super(draw, session);
    const changed = () => this.changed();
    this.notices = new Notices(changed);
    this.questions = new Questions(changed);
    this.waiting = new Waiting(this.api, changed);
    this.runs = new Runs(this.api, { changed, failed: (failure) => this.ended(failure) || this.failed(failure), over: (run) => outcome(this, run) });
    this.arrivals = new Arrivals((file, order, how) => this.#send(file, order, how), (id) => this.#arrived(id), changed);
    this.router = new Router({ show: (route, stays) => this.#show(route, stays), stay: (resume) => this.#stay(resume) });
    addEventListener("beforeunload", (event) => (this.room?.dirty || this.arrivals.busy) && event.preventDefault());
  }

  /** A session that ends in mid-sentence takes no unsaved writing with it: its author finds it again after signing in. */
  entered() {
    if (this.writer !== this.agent.id) this.#close();
    this.router.start();
    this.waiting.look();
  }

  left() {
    this.writer = this.agent.id;
    if (!this.room?.dirty) this.#close();
    this.questions.drop();
    this.runs.end();
    this.arrivals.clear();
    this.notices.clear();
    this.shelves.clear();
  }

  go(route) {
    this.router.go(route);
  }

  async signOut() {
    if (this.room?.dirty && !(await this.questions.mayLose(this.t))) return;
    this.room?.discard?.();
    await super.signOut();
  }

  #show(route, stays) {
    if (stays && this.room?.reopen) {
      this.room.reopen(route);
    } else if (!this.room?.dirty || !same(route, this.room.route)) {
      this.#close();
      this.room = roomFor(this, route);
    }
    return this.changed().then(() => document.querySelector(".sections [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" }));
  }

  /** An unfinished page is left only by who says so. */
  #stay(resume) {
    const { room } = this;
    if (!room?.dirty) return false;
    this.questions.mayLose(this.t).then((lose) => {
      if (!lose) return;
      room.discard();
      resume();
    });
    return true;
  }

  #close() {
    this.room?.leave();
    this.room = null;
  }

  #send(file, order, how) {
    return this.api.upload(send(file, how), path("imports", { ...order, name: file.name.slice(0, 200) }));
  }

  #arrived(id) {
    this.runs.follow(id);
    this.trying(() => this.runs.load(0));
  }
}
