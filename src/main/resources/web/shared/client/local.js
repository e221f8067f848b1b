import { amend, put, without } from "./entries.js";
import { note } from "./ledger.js";

/** What the visitor's own side does to the transcript. */
export const LOCAL = {
  "@say"(state, { mid, text, intent, seen, at }) {
    return { ...state, entries: put(state.entries, mid, { author: "visitor", mid, text, intent, seen, at, pending: true }) };
  },

  "@again"(state, { mid }) {
    return { ...state, entries: amend(state.entries, mid, { pending: true, failed: null }) };
  },

  /** Nothing could be begun or sent at all; the visitor may try again. */
  "@unsent"(state, { mid, code, detail, retryMs }) {
    return { ...state, entries: amend(state.entries, mid, { pending: false, failed: { code, detail, retryMs, retry: true } }) };
  },

  "@stopping"(state, { tid }) {
    return { ...state, entries: amend(state.entries, tid, { stopping: true }) };
  },

  "@forget"(state, { key }) {
    return { ...state, entries: without(state.entries, key) };
  },

  /** A page of the stored transcript. */
  "@history"(state, { messages }) {
    return messages.reduce(remembered, state);
  },
};

function remembered(state, { seq, mid, tid, author, by, text, at, interrupted, reply }) {
  const key = (author === "assistant" ? tid : mid) ?? `s${seq}`;
  const entry = { author, by, text, at, seq, mid, tid, interrupted, reply, pending: false };
  return { ...state, ledger: upTo(state.ledger, seq), entries: put(state.entries, key, entry) };
}

/** The stored transcript leaves out the events between messages, so its numbers are no gap. */
function upTo(ledger, seq) {
  return seq > ledger.seq ? { ...ledger, seq } : (note(ledger, seq) ?? ledger);
}
