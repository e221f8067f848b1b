/** Close codes after which trying again with the same hello is pointless. */
const REFUSED = new Map([
  [4400, "bad-hello"],
  [4401, "unauthorized"],
  [4410, "deleted"],
]);

/** Speaks frames over a WebSocket. Callbacks: `onFrame(frame)`, `onClose({refused?})`, the latter exactly once. */
export class SocketTransport {
  constructor(session, { onFrame, onClose }, WebSocket = globalThis.WebSocket) {
    Object.assign(this, { session, onFrame, onClose });
    this.closed = false;
    this.WebSocket = WebSocket;
  }

  open(hello) {
    let socket;
    try {
      socket = new this.WebSocket(`${this.session.base.replace(/^http/, "ws")}/ws/v1/chat`);
    } catch {
      return this.#end({});
    }
    this.socket = socket;
    socket.onopen = () => socket.send(JSON.stringify(hello));
    socket.onmessage = (event) => this.closed || this.onFrame(JSON.parse(event.data));
    socket.onclose = (event) => this.#end({ refused: REFUSED.get(event.code) });
  }

  /** @returns whether the frame was handed to the socket; if not, the caller sends it again after the next welcome */
  send(frame) {
    if (this.socket?.readyState !== 1) return false;
    this.socket.send(JSON.stringify(frame));
    return true;
  }

  close() {
    this.closed = true;
    this.socket?.close(1000);
  }

  #end(reason) {
    if (this.closed) return;
    this.closed = true;
    this.onClose(reason);
  }
}
