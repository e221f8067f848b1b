import { plain } from "../shared/prose/plain.js";

const LEVELS = ["none", "curious", "comparing", "bargaining"];

/** The open cases as rows: mine first, then what I am asked to take, then in the order in which they are to be served, then what colleagues have. */
export function cases({ queue }, agent) {
  return queue.map((each) => row(each, agent)).sort((a, b) => b.mine - a.mine || b.offered - a.offered || a.taken - b.taken);
}

/** The other conversations of late as rows: what the assistant answers now, and what it answered. */
export function others({ conversations }, rows, agent) {
  const shown = new Set(rows.map(({ cid }) => cid));
  return conversations.filter(({ cid, lastMessage }) => lastMessage && !shown.has(cid)).map((each) => talkRow(each, agent));
}

/** The rows of now, each the very object it was before where nothing about it has changed: a view compares by identity. */
export function kept(before, rows, key = "cid") {
  const known = new Map(before.map((row) => [row[key], row]));
  return rows.map((row) => (JSON.stringify(known.get(row[key])) === JSON.stringify(row) ? known.get(row[key]) : row));
}

/** The conversations of late after somebody said something in one of them; null when it is not among them. */
export function heardOf(recent, { cid, author, text, products, pictures, at, priceSensitivity }, now = new Date().toISOString()) {
  const known = recent.find((each) => each.cid === cid);
  if (!known) return null;
  return [{ ...known, lastMessage: { author, text, products, pictures, priceSensitivity }, lastAt: at ?? now }, ...recent.filter((each) => each !== known)];
}

function row({ cid, reason, because, department, priority, sla, dueAt, offeredTo, question, priceSensitivity, hint, createdAt, claimedBy, claimedName, offline }, agent) {
  return {
    cid, reason, because, department, priority, sla, dueAt, offline, hint,
    offered: offeredTo === agent.id,
    since: createdAt,
    last: question,
    level: priceSensitivity?.level,
    mine: claimedBy === agent.id,
    taken: Boolean(claimedBy) && claimedBy !== agent.id,
    by: claimedName,
  };
}

function talkRow({ cid, floor, floorBy, floorName, visitor, lastMessage, hint, lastAt }, agent) {
  const mine = floor === "agent" && floorBy === agent?.id;
  return { cid, floor, mine, hint, customer: visitor?.customerId, by: floorName, since: lastAt, last: said(lastMessage), pictures: lastMessage.pictures?.length, level: lastMessage.priceSensitivity?.level };
}

/** A person's words stand as they were written; the assistant's are Markdown. */
function said({ author, text, products }) {
  if (!text && products?.length) return products.map(({ title }) => title).join(", ");
  return author === "assistant" ? plain(text) : text;
}

/** A conversation as it is shown to an agent. */
export function conversation(view, agent) {
  const { messages, handoff, notes = [], resolutions = [], ...rest } = view;
  return {
    ...rest,
    mine: view.floor === "agent" && view.floorBy === agent.id,
    handoff: handoff && !handoff.endedAt ? handoff : null,
    entries: [...messages.map(entry), ...notes.map(note), ...resolutions.map(end)].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
  };
}

function entry({ seq, priceSensitivity, ...message }) {
  return { ...message, key: `s${seq}`, price: priceSensitivity };
}

function note({ id, by, text, at }) {
  return { key: id, author: "note", by, text, at };
}

function end({ id, outcome, note, by, at }) {
  return { key: id, author: "end", by, outcome, text: note, at };
}

/** The higher of what the conversation as a whole and its messages one by one show. */
export function highest({ priceSensitivity, entries }) {
  const rank = (level) => LEVELS.indexOf(level ?? "none");
  return LEVELS[Math.max(0, rank(priceSensitivity?.level), ...entries.map(({ price }) => rank(price?.level)))];
}
