import { BLANK, expect, note } from "./ledger.js";
import { LOCAL } from "./local.js";
import { RULES } from "./rules.js";

/** What a conversation looks like before anything was said: plain data, changed only by {@link reduce}. daogou-client.d.ts says what each field means. */
export const EMPTY = {
  connection: "idle",
  entries: [],
  live: null,
  floor: "assistant",
  by: null,
  queue: null,
  typing: null,
  error: null,
  muted: false,
  epoch: undefined,
  ledger: BLANK,
  asks: [],
};

/** Frames that tell how far the service is, rather than being an event themselves. */
const REPORTS = new Set(["welcome", "hb"]);

/** The state after a frame of the service or a local action (`t` beginning with @). Unknown frames change nothing. */
export function reduce(state, frame) {
  const rule = RULES[frame.t] ?? LOCAL[frame.t];
  const calm = state.asks.length ? { ...state, asks: [] } : state;
  if (!rule) return calm;
  if (frame.seq === undefined || frame.t.startsWith("@")) return rule(calm, frame);
  if (REPORTS.has(frame.t)) return rule({ ...calm, ledger: expect(calm.ledger, frame.seq) }, frame);
  const ledger = note(calm.ledger, frame.seq);
  // An acknowledgement may name an older event: the message was sent twice and has been there since.
  if (!ledger) return frame.t === "msg.ok" ? rule(calm, frame) : calm;
  return rule({ ...calm, ledger }, frame);
}
