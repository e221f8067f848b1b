import { call } from "./http.js";
import { EventStreamParser } from "./sse.js";

/** After a request that was lost: what comes in may do so all the same, and must not be interrupted again and again. */
const AGAIN = 2_000;

/** Speaks the same frames where sockets do not pass: SSE, read with fetch since EventSource cannot send a token, and POST. */
export class StreamTransport {
  constructor(session, { onFrame, onClose }, timers = globalThis) {
    Object.assign(this, { session, onFrame, onClose, timers });
    this.abort = new AbortController();
    this.before = Promise.resolve();
    this.closed = false;
  }

  async open(hello) {
    try {
      const response = await this.session.fetch(`${this.session.url}/events`, {
        headers: {
          Accept: "text/event-stream",
          Authorization: `Bearer ${this.session.token}`,
          "Last-Event-ID": `${hello.epoch ?? 0}-${hello.lastSeq}`,
        },
        signal: this.abort.signal,
      });
      if (!response.ok) return this.#end({ refused: [401, 403, 404].includes(response.status) && "unauthorized" });
      await this.#read(response.body.getReader());
    } catch {
      // A network failure is an end like any other; the link tries again.
    }
    this.#end({});
  }

  /** Messages go one after another, since requests may overtake each other; nothing else waits. */
  send(frame) {
    const sent = frame.t === "msg" ? this.before.then(() => this.#post(frame)) : this.#post(frame);
    if (frame.t === "msg") this.before = sent.catch(() => {});
    sent.then(
      (answer) => answer && !this.closed && this.onFrame(answer),
      (refusal) => this.#refused(frame, refusal),
    );
    return true;
  }

  close() {
    this.closed = true;
    this.abort.abort();
  }

  async #read(reader) {
    const parser = new EventStreamParser();
    const decoder = new TextDecoder();
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      for (const event of parser.push(decoder.decode(chunk.value, { stream: true }))) {
        if (!this.closed) this.onFrame(JSON.parse(event.data));
      }
    }
  }

  async #post({ t, ...frame }) {
    const send = (path, body, headers) =>
      call(this.session.fetch, `${this.session.url}/${path}`, { method: "POST", token: this.session.token, body, headers });
    if (t === "msg") {
      const { mid, ...body } = frame;
      return { t: "msg.ok", ...(await send("messages", body, { "Idempotency-Key": mid })) };
    }
    if (t === "stop") {
      const answer = await send(`turns/${encodeURIComponent(frame.tid)}/stop`, { seen: frame.seen });
      return { t: "stop.ok", rid: frame.rid, ...answer };
    }
    await send("frames", { t, ...frame });
    return null;
  }

  /** Without a status the line is lost, even if what comes in by it has not noticed: what was said is said again on the next. */
  #refused(frame, refusal) {
    if (!refusal.status) this.timers.setTimeout(() => this.#end({}), AGAIN);
    else if (!this.closed) this.onFrame(asError(frame, refusal));
  }

  #end(reason) {
    if (this.closed) return;
    this.closed = true;
    this.onClose(reason);
  }
}

function asError(frame, { status, problem, retryMs }) {
  const code = { 429: "RATE", 413: "TOO_LARGE", 403: "FORBIDDEN" }[status] ?? (status >= 500 ? "UNAVAILABLE" : "BAD_FRAME");
  return { t: "err", ref: frame.mid ?? frame.rid ?? frame.callId, code, detail: problem?.detail, retryMs };
}
