import { applyDelta } from "./deltas.js";
import { amend, find, put, without } from "./entries.js";
import { worked } from "./tools.js";

/** What a turn's life does to the transcript. A turn keeps the place where it began to speak: what was said meanwhile stands below it. */
export const TURNS = {
  /** Sent again with longer `mids` when a message joins, and replayed for turns that have long ended. */
  "turn.start"(state, { tid, seq, mids }) {
    const known = find(state.entries, tid);
    const entries = mids.reduce((list, mid) => amend(list, mid, { waiting: false }), state.entries);
    if (known?.streaming === false) return { ...state, entries: amend(entries, tid, { mids }) };
    return opened({ ...state, entries }, tid, { mids, seq: (known?.text && known.seq) || seq, text: known?.text ?? "" });
  },

  delta(state, { tid, off, text }) {
    const known = find(state.entries, tid);
    if (known && !known.streaming) return state;
    const next = applyDelta(known?.text ?? "", { off, text });
    if (next === null) return { ...state, asks: [{ t: "resync", tid, off: known?.text.length ?? 0 }] };
    return opened(state, tid, { text: next });
  },

  "turn.cut"(state, { tid, seq, text, why }) {
    if (!text && !worked(find(state.entries, tid))) return silent(state, tid, without(state.entries, tid));
    return ended(state, tid, seq, { text, interrupted: true, why });
  },

  "turn.done"(state, { tid, seq, reply }) {
    return ended(state, tid, seq, { text: reply.text, reply });
  },

  "turn.fail"(state, { tid, seq, text, code, retry }) {
    return ended(state, tid, seq, { text: text ?? "", failed: { code, retry } });
  },

  /** A stop that came too late: the end of its turn is on the way. */
  "stop.ok"(state, { tid, stale }) {
    return stale ? { ...state, entries: amend(state.entries, tid, { stopping: null }) } : state;
  },

  hb(state, { tid, off }) {
    const held = tid && find(state.entries, tid)?.text.length;
    return held < off ? { ...state, asks: [{ t: "resync", tid, off: held }] } : state;
  },
};

export function opened(state, tid, change) {
  return { ...state, live: tid, entries: put(state.entries, tid, { author: "assistant", tid, streaming: true, ...change }) };
}

function ended(state, tid, seq, change) {
  const place = find(state.entries, tid)?.seq ?? seq;
  return silent(state, tid, put(state.entries, tid, { author: "assistant", tid, seq: place, streaming: false, stopping: null, ...change }));
}

function silent(state, tid, entries) {
  return { ...state, entries, live: state.live === tid ? null : state.live };
}
