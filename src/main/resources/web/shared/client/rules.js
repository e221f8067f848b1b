import { amend, find, put } from "./entries.js";
import { holderOf, refused, TOOLS } from "./tools.js";
import { opened, TURNS } from "./turns.js";

/** What each frame of the service does to the transcript. */
export const RULES = {
  ...TURNS,
  ...TOOLS,

  welcome(state, { epoch, floor, by, turn, muted }) {
    const greeted = { ...state, epoch, error: null, muted: Boolean(muted), ...(floor && floor !== state.floor && { floor, by: by ?? null, queue: null }) };
    if (!turn) return greeted;
    return opened(greeted, turn.tid, { text: turn.text ?? "" });
  },

  "msg.ok"(state, { mid, seq, as }) {
    return { ...state, entries: amend(state.entries, mid, { pending: false, failed: null, seq, as, waiting: waits(state, mid, as) }) };
  },

  message(state, { mid, seq, author, text, by, at, as, pictures, products, outreach }) {
    const key = mid ?? `s${seq}`;
    const heard = author === "visitor" && { as, waiting: waits(state, mid, as) };
    const entry = { author, text, by, seq, mid, pending: false, failed: null, ...heard, ...(at && { at }), ...(pictures && { pictures }), ...(products && { products }), ...(outreach && { outreach }) };
    return { ...state, typing: author === "visitor" ? state.typing : null, entries: put(state.entries, key, entry) };
  },

  /** With a person, messages no longer wait for the assistant's next turn. */
  floor(state, { seq, floor, by, queue }) {
    const listed = floor === "assistant" ? state.entries : state.entries.map((entry) => (entry.waiting ? { ...entry, waiting: false } : entry));
    const same = state.floor === floor && state.by === (by ?? null);
    const entries = same ? listed : put(listed, `floor-${seq}`, { author: "note", seq, floor, by: by ?? state.by });
    return { ...state, floor, by: by ?? null, queue: queue ?? null, typing: null, entries };
  },

  typing(state, { by, on }) {
    return { ...state, typing: on ? { by } : null };
  },

  err(state, { ref, code, detail, retryMs }) {
    if (ref && holderOf(state.entries, ref)) return refused(state, ref, code);
    const stopped = ref && state.entries.find(({ stopping }) => stopping === ref);
    if (stopped) return { ...state, entries: amend(state.entries, stopped.key, { stopping: null }) };
    if (find(state.entries, ref)?.author !== "visitor") return { ...state, error: { code, detail, retryMs } };
    return { ...state, entries: put(state.entries, ref, { pending: false, failed: { code, detail, retryMs, retry: code !== "TOO_LARGE" } }) };
  },
};

/** Whether a message is answered only after the turn that speaks now. */
function waits({ floor, entries }, mid, as) {
  return as === "queued" && floor === "assistant" && !entries.some(({ mids }) => mids?.includes(mid));
}
