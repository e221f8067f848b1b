import { backoff } from "../shared/client/backoff.js";

/** The service is heard at least this often; see the visitor's link. */
const SILENCE = 35_000;
/** Close code of a session that has ended. */
const SIGNED_OUT = 4401;

/** News for the console, for as long as somebody is signed in. Opens again by itself. */
export class Live {
  constructor(onFrame, onState, { WebSocket = globalThis.WebSocket, timers = globalThis } = {}) {
    Object.assign(this, { onFrame, onState, WebSocket, timers, attempt: 0 });
  }

  open() {
    this.wanted = true;
    const socket = new this.WebSocket(`${location.origin.replace(/^http/, "ws")}/ws/v1/console`);
    this.socket = socket;
    socket.onopen = () => {
      this.attempt = 0;
      this.#listen();
      this.onState("online");
    };
    socket.onmessage = (event) => {
      this.#listen();
      const frame = JSON.parse(event.data);
      // Who says goodbye also says when to come back, so that not all consoles do it at once.
      if (frame.t === "bye") this.retryMs = frame.retryMs;
      this.onFrame(frame);
    };
    socket.onclose = ({ code }) => (code === SIGNED_OUT ? this.onState("ended") : this.#lost(socket));
  }

  send(frame) {
    if (this.socket?.readyState === 1) this.socket.send(JSON.stringify(frame));
  }

  close() {
    this.wanted = false;
    this.timers.clearTimeout(this.waiting);
    this.timers.clearTimeout(this.silence);
    this.socket?.close();
  }

  #lost(socket) {
    if (!this.wanted || socket !== this.socket) return;
    this.timers.clearTimeout(this.silence);
    this.onState("reconnecting");
    this.waiting = this.timers.setTimeout(() => this.open(), this.retryMs ?? backoff(this.attempt++));
    this.retryMs = null;
  }

  #listen() {
    this.timers.clearTimeout(this.silence);
    this.silence = this.timers.setTimeout(() => {
      const { socket } = this;
      socket.close();
      this.#lost(socket);
    }, SILENCE);
  }
}
