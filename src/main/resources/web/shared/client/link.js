import { Fallback } from "./fallback.js";
import { Network } from "./network.js";
import { Retry } from "./retry.js";

/** The service is heard every 15 s; twice that and a little more means that the line is dead even if nothing said so. */
export const SILENCE = 35_000;
/** A service that is there says welcome in milliseconds; a proxy that swallows sockets never does. */
const PATIENCE = 8_000;

/**
 * Holds the line: opens a transport, notices silence, waits and opens again, falls back. Knows nothing of conversations.
 * `transports` are `[socket, stream]` factories taking callbacks; `hello()` gives the first frame, asked at every attempt.
 */
export class Link {
  constructor({ transports, hello, onFrame, onState, timers = globalThis, random = Math.random, network = globalThis }) {
    Object.assign(this, { transports, hello, onFrame, onState, timers });
    this.retry = new Retry(() => this.open(), { timers, random });
    this.fallback = new Fallback();
    this.network = new Network({ onGone: () => this.#doubt(), onBack: () => this.#believe(), target: network });
  }

  open() {
    if (this.transport) return;
    this.retry.cancel();
    this.network.watch();
    this.onState(this.met || this.retry.failing ? this.#trouble() : "connecting");
    this.transport = this.transports[this.fallback.choice]({ onFrame: (frame) => this.#heard(frame), onClose: (reason) => this.#lost(reason) });
    this.#listen();
    this.transport.open(this.hello());
  }

  /** @returns whether the frame has left; nothing leaves before the welcome */
  send(frame) {
    return Boolean(this.welcomed) && this.transport.send(frame);
  }

  /** Begins anew with a fresh hello, to be told again what is missing. */
  reopen(delay = 0) {
    this.#hangUp();
    this.onState(this.#trouble());
    this.retry.in(delay);
  }

  close() {
    this.#hangUp();
    this.retry.cancel();
    this.retry.succeeded();
    this.network.leave();
    this.met = false;
    this.onState("idle");
  }

  #heard(frame) {
    const welcome = frame.t === "welcome";
    if (welcome) {
      this.welcomed = this.met = true;
      this.retry.succeeded();
      this.fallback.welcomed();
    }
    if (welcome || this.doubted) this.onState("online");
    this.doubted = false;
    this.#listen();
    this.onFrame(frame);
    if (frame.t === "bye") this.reopen(frame.retryMs ?? 500);
  }

  #lost({ refused }) {
    if (!this.welcomed) this.fallback.failed();
    this.#hangUp();
    if (refused) return this.onState("refused", refused);
    this.onState(this.#trouble());
    this.retry.later();
  }

  #listen() {
    this.timers.clearTimeout(this.silence);
    this.silence = this.timers.setTimeout(() => this.#lost({}), this.welcomed ? SILENCE : PATIENCE);
  }

  #trouble() {
    return this.network.gone ? "offline" : "reconnecting";
  }

  /** The line may hold all the same; the next frame would show it. */
  #doubt() {
    this.doubted = Boolean(this.welcomed);
    if (this.welcomed || this.retry.due) this.onState("offline");
  }

  /** A line from before the network went is most likely dead without knowing it. */
  #believe() {
    if (this.welcomed) this.reopen();
    else this.retry.now();
  }

  #hangUp() {
    this.timers.clearTimeout(this.silence);
    this.transport?.close();
    this.transport = null;
    this.welcomed = this.doubted = false;
  }
}
