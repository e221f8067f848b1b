/** What each phase is to a visitor who was asked first. */
const ASKED = { running: "busy", committed: "done", failed: "failed", unknown: "unknown", skipped: "skipped" };
/** And to one who was not asked: the reply itself tells how it went, unless it was cut before its first word. */
const UNASKED = { committed: "done", failed: "failed", unknown: "unknown" };

/**
 * How the calls of a reply stand to its reader: `[{callId, name, confirm, stands}]`, with `stands` one of
 * asks|busy|done|failed|unknown|skipped|declined|expired|looking. What there is nothing to say of is left out.
 */
export function standings(entry, now = Date.now()) {
  return Object.entries(entry.tools ?? {}).flatMap(([callId, call]) => {
    const stands = call.confirm ? asked(call, now) : unasked(call, entry);
    return stands ? [{ callId, ...call, stands }] : [];
  });
}

/** An entry with nothing to show: a turn whose only trace is a tool that is told of elsewhere, or not at all. */
export function blank(entry) {
  const { author, text, streaming, failed } = entry;
  return author === "assistant" && !text && !streaming && !failed && !standings(entry).length;
}

function asked({ ph, confirm, answer }, now) {
  if (answer === false && ph === "skipped") return "declined";
  if (ph !== "proposed") return ASKED[ph];
  if (answer !== undefined) return answer ? "busy" : "declined";
  return Date.parse(confirm.expiresAt) <= now ? "expired" : "asks";
}

function unasked({ ph }, { text, streaming, interrupted }) {
  if (ph === "running") return streaming ? "looking" : null;
  return interrupted && !text ? UNASKED[ph] : null;
}
