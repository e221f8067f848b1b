import { amend, find, put } from "./entries.js";
import { forgive } from "./ledger.js";

/** What the visitor's own side does to the transcript. */
export const LOCAL = {
  "@say"(state, { mid, text, intent, at, pictures }) {
    const entry = { author: "visitor", mid, text, intent, at, pending: true, ...(pictures?.length && { pictures }) };
    return { ...state, entries: put(state.entries, mid, entry) };
  },

  /** A failed message is sent again as itself; a failed turn stays as it is, and is not offered to be asked anew twice. */
  "@again"(state, { key }) {
    const { author, failed } = find(state.entries, key);
    const change = author === "visitor" ? { pending: true, failed: null } : { failed: { ...failed, retry: false } };
    return { ...state, entries: amend(state.entries, key, change) };
  },

  /** Nothing could be begun or sent at all; the visitor may try again. */
  "@unsent"(state, { mid, code, detail, retryMs }) {
    return { ...state, entries: amend(state.entries, mid, { pending: false, failed: { code, detail, retryMs, retry: true } }) };
  },

  "@stopping"(state, { tid, rid }) {
    return { ...state, entries: amend(state.entries, tid, { stopping: rid }) };
  },

  "@connection"(state, { connection }) {
    return { ...state, connection };
  },

  "@muted"(state, { muted }) {
    return { ...state, muted };
  },

  "@forgive"(state) {
    return { ...state, ledger: forgive(state.ledger) };
  },

  /** Where the pictures of known messages are by now. */
  "@links"(state, { messages }) {
    const told = messages.filter(({ pictures }) => pictures);
    return { ...state, entries: told.reduce((list, { seq, mid, pictures }) => amend(list, mid ?? `s${seq}`, { pictures }), state.entries) };
  },

  /** A page of the stored transcript. */
  "@history"(state, { messages }) {
    return messages.reduce(remembered, state);
  },
};

function remembered(state, { seq, mid, tid, author, by, text, at, interrupted, reply, pictures, products, outreach }) {
  const key = (author === "assistant" ? tid : mid) ?? `s${seq}`;
  const known = find(state.entries, key);
  const place = known ? { seq: known.seq ?? seq } : { seq, past: true };
  const entry = { author, by, text, at, mid, tid, interrupted, reply, pending: false, streaming: false, ...(pictures && { pictures }), ...(products && { products }), ...(outreach && { outreach }), ...place };
  return { ...state, ledger: upTo(state.ledger, author === "visitor" ? seq : 0), entries: put(state.entries, key, entry) };
}

/**
 * The stored transcript leaves out the events between messages. Everything after the visitor's last message is asked for again:
 * a proposal that waits for their answer, or why the reply was cut, is in no message.
 */
function upTo(ledger, seq) {
  return seq > ledger.seq ? { ...ledger, seq } : ledger;
}
