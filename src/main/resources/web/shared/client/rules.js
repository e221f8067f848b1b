import { applyDelta } from "./deltas.js";
import { amend, find, put, without } from "./entries.js";

/** What each frame of the service does to the transcript. */
export const RULES = {
  welcome(state, { epoch, floor, turn }) {
    const greeted = { ...state, epoch, error: null, ...(floor && floor !== state.floor && { floor, by: null, queue: null }) };
    if (!turn) return greeted;
    return opened(greeted, turn.tid, { text: turn.text ?? "" });
  },

  "msg.ok"(state, { mid, seq, as }) {
    return { ...state, entries: amend(state.entries, mid, { pending: false, failed: null, seq, as }) };
  },

  message(state, { mid, seq, author, text, by, at }) {
    const key = mid ?? `s${seq}`;
    const entry = { author, text, by, seq, mid, pending: false, failed: null, ...(at && { at }) };
    return { ...state, typing: author === "visitor" ? state.typing : null, entries: put(state.entries, key, entry) };
  },

  "turn.start"(state, { tid, seq, mids }) {
    const known = find(state.entries, tid);
    return opened(state, tid, known ? { mids } : { mids, seq, text: "" });
  },

  delta(state, { tid, off, text }) {
    const known = find(state.entries, tid);
    if (known && !known.streaming) return state;
    const next = applyDelta(known?.text ?? "", { off, text });
    if (next === null) return { ...state, asks: [{ t: "resync", tid, off: known?.text.length ?? 0 }] };
    return opened(state, tid, { text: next });
  },

  tool(state, { tid, callId, name, ph, confirm }) {
    const tools = { ...find(state.entries, tid)?.tools, [callId]: { name, ph, confirm } };
    return { ...state, entries: amend(state.entries, tid, { tools }) };
  },

  "turn.cut"(state, { tid, seq, text, why }) {
    const entries = text ? put(state.entries, tid, closed({ seq, text, interrupted: true, why })) : without(state.entries, tid);
    return silent(state, tid, entries);
  },

  "turn.done"(state, { tid, seq, reply }) {
    return silent(state, tid, put(state.entries, tid, closed({ seq, text: reply.text, reply })));
  },

  "turn.fail"(state, { tid, seq, text, code, retry }) {
    return silent(state, tid, put(state.entries, tid, closed({ seq, text: text ?? "", failed: { code, retry } })));
  },

  floor(state, { seq, floor, by, queue }) {
    const same = state.floor === floor && state.by === (by ?? null);
    const entries = same ? state.entries : put(state.entries, `floor-${seq}`, { author: "note", seq, floor, by: by ?? state.by });
    return { ...state, floor, by: by ?? null, queue: queue ?? null, typing: null, entries };
  },

  typing(state, { by, on }) {
    return { ...state, typing: on ? { by } : null };
  },

  hb(state, { tid, off }) {
    const held = tid && find(state.entries, tid)?.text.length;
    return held < off ? { ...state, asks: [{ t: "resync", tid, off: held }] } : state;
  },

  err(state, { ref, code, detail, retryMs }) {
    // A message that the network lost is still pending: it is sent again after the next welcome.
    if (code === "NETWORK") return state;
    const known = find(state.entries, ref);
    if (!known) return { ...state, error: { code, detail, retryMs } };
    return { ...state, entries: put(state.entries, ref, { pending: false, failed: { code, detail, retryMs, retry: code !== "TOO_LARGE" } }) };
  },
};

function opened(state, tid, change) {
  return { ...state, live: tid, entries: put(state.entries, tid, { author: "assistant", tid, streaming: true, ...change }) };
}

function closed(change) {
  return { author: "assistant", streaming: false, stopping: false, ...change };
}

function silent(state, tid, entries) {
  return { ...state, entries, live: state.live === tid ? null : state.live };
}
