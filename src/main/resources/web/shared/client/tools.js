import { find, put } from "./entries.js";

/**
 * What a tool of a turn does to the transcript. A call stays with the reply that first named it: what was proposed under one
 * turn is carried out under the next, and the visitor should find it where they were asked.
 */
export const TOOLS = {
  tool(state, { seq, tid, callId, name, ph, confirm }) {
    const holder = holderOf(state.entries, callId) ?? find(state.entries, tid);
    const call = { ...holder?.tools?.[callId], name, ph, ...(confirm && { confirm }) };
    const key = holder?.key ?? tid;
    const fresh = holder ? {} : { author: "assistant", tid, seq, text: "", streaming: false };
    return { ...state, entries: put(state.entries, key, { ...fresh, tools: { ...holder?.tools, [callId]: call } }) };
  },

  /** The visitor's own yes or no to a proposal, before the service has it. */
  "@confirm"(state, { callId, yes }) {
    return changed(state, callId, { answer: yes });
  },
};

/** A confirmation was refused: too many at once may be tried again, anything else means that nobody waits for it any more. */
export function refused(state, callId, code) {
  const again = code === "RATE" || code === "UNAVAILABLE";
  return changed(state, callId, again ? { answer: undefined } : { ph: "skipped" });
}

export function holderOf(entries, callId) {
  return entries.find(({ tools }) => tools?.[callId]);
}

/** Whether a turn has begun something that goes on, or is told of, although nothing of its text was shown. */
export function worked(entry) {
  return Object.values(entry?.tools ?? {}).some(({ ph }) => ph !== "proposed" && ph !== "skipped");
}

function changed(state, callId, change) {
  const holder = holderOf(state.entries, callId);
  if (holder?.tools[callId].ph !== "proposed") return state;
  const tools = { ...holder.tools, [callId]: { ...holder.tools[callId], ...change } };
  return { ...state, entries: put(state.entries, holder.key, { tools }) };
}
