import { standings } from "../shared/client/standing.js";

/** Why a reply ends where it does, in the visitor's words; an older one is only known to be interrupted. */
const CUTS = { stop: "cutStop", takeover: "cutTakeover", shutdown: "cutShutdown", orphan: "cutOrphan" };

/** How a call of a tool is told; a question is told as it was asked. */
const CALLS = { busy: "callBusy", done: "callDone", failed: "callFailed", unknown: "callUnknown", skipped: "callSkipped", declined: "callDeclined", expired: "callExpired", looking: "looking" };

const DOWN = new Set(["reconnecting", "offline"]);

export function cutMark({ interrupted, why }, t) {
  return interrupted ? t(CUTS[why] ?? "interrupted") : null;
}

/** What a reply that is being made does, if that needs saying. */
export function doing({ streaming, stopping, mids = [] }, t) {
  if (!streaming) return null;
  if (stopping) return t("stopping");
  return mids.length > 1 ? t("answering", { n: mids.length }) : null;
}

/** What has become of a visitor's message, if that needs saying. */
export function fate({ author, pending, waiting }, connection, t) {
  if (author !== "visitor") return null;
  if (pending) return t(DOWN.has(connection) ? "sendingLater" : "sending");
  return waiting ? t("comesNext") : null;
}

export function pictureAlt({ author, by }, t) {
  return author === "visitor" ? t("pictureOwn") : t("pictureFrom", { by: by || t("agent") });
}

export function callText({ stands, name, confirm }, t) {
  if (stands === "asks") return confirm.text;
  return t(CALLS[stands], { what: matter(name, confirm, t) });
}

/** A reply that ends with the question itself, as ours do for clients without buttons, has asked it. */
export function askedInText({ text = "" }, { confirm }) {
  return text.trimEnd().endsWith(confirm.text);
}

/** Everything about a reply that is said beside its text: `[id, words]`. */
export function remarks(entry, t) {
  const { streaming, stopping } = entry;
  return [
    ["doing", doing({ streaming, stopping }, t)],
    ["pictures", entry.pictures ? pictureAlt(entry, t) : null],
    ["cut", cutMark(entry, t)],
    ["products", entry.products?.map(({ title }) => title).join(", ")],
    ...standings(entry).filter((call) => !(call.stands === "asks" && askedInText(entry, call))).map((call) => [`${call.callId} ${call.stands}`, callText(call, t)]),
  ].filter(([, words]) => words);
}

/** What a tool is about: by its name where we know it, else by the question that was asked. */
function matter(name, confirm, t) {
  const known = t(`tool_${name}`);
  return known === `tool_${name}` ? (confirm?.text ?? name) : known;
}
