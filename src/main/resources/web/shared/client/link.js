import { backoff } from "./backoff.js";

/** The service is heard every 15 s; twice that and a little more means that the line is dead even if nothing said so. */
export const SILENCE = 35_000;
/** A service that is there says welcome in milliseconds; a proxy that swallows sockets never does. */
const PATIENCE = 8_000;
/** Of every three failures before a word of welcome, the third is answered by trying SSE and POST instead of a socket. */
const ROUND = 3;

/**
 * Holds the line: opens a transport, notices silence, waits and opens again, falls back. Knows nothing of conversations.
 * `transports` are `[socket, stream]` factories taking callbacks; `hello()` gives the first frame, asked at every attempt.
 */
export class Link {
  constructor({ transports, hello, onFrame, onState, timers = globalThis, random = Math.random }) {
    Object.assign(this, { transports, hello, onFrame, onState, timers, random });
    this.attempt = 0;
    this.deaf = 0;
  }

  open() {
    if (this.transport) return;
    this.timers.clearTimeout(this.waiting);
    this.waiting = null;
    this.welcomed = false;
    this.onState(this.attempt ? "reconnecting" : "connecting");
    const factory = this.transports[this.#byStream() ? 1 : 0];
    const transport = factory({ onFrame: (frame) => this.#heard(frame), onClose: (reason) => this.#lost(reason) });
    this.transport = transport;
    this.#listen();
    transport.open(this.hello());
  }

  send(frame) {
    return this.welcomed && this.transport.send(frame);
  }

  /** Begins anew with a fresh hello, to be told again what is missing. */
  reopen(delay = 0) {
    this.#hangUp();
    this.waiting = this.timers.setTimeout(() => this.open(), delay);
  }

  close() {
    this.#hangUp();
    this.timers.clearTimeout(this.waiting);
    this.attempt = 0;
    this.onState("idle");
  }

  #heard(frame) {
    if (frame.t === "welcome") {
      this.welcomed = true;
      this.attempt = 0;
      if (!this.#byStream()) this.deaf = 0;
      this.onState("online");
    }
    this.#listen();
    this.onFrame(frame);
    if (frame.t === "bye") this.reopen(frame.retryMs ?? 500);
  }

  #lost({ refused }) {
    if (!this.welcomed) this.deaf++;
    this.#hangUp();
    if (refused) return this.onState("refused");
    this.onState("reconnecting");
    this.waiting = this.timers.setTimeout(() => this.open(), backoff(this.attempt++, this.random));
  }

  #listen() {
    this.timers.clearTimeout(this.silence);
    this.silence = this.timers.setTimeout(() => this.#silent(), this.welcomed ? SILENCE : PATIENCE);
  }

  #byStream() {
    return this.deaf % ROUND === ROUND - 1;
  }

  #silent() {
    this.transport?.close();
    this.#lost({});
  }

  #hangUp() {
    this.timers.clearTimeout(this.silence);
    this.transport?.close();
    this.transport = null;
    this.welcomed = false;
  }
}
