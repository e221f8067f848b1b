const LEVELS = ["none", "curious", "comparing", "bargaining"];

/** What waits or is being dealt with, mine first, then who has waited longest. */
export function queueView(answer, agent) {
  const items = Array.isArray(answer) ? answer : (answer.items ?? answer.queue ?? []);
  return items.map((item) => row(item, agent)).sort((a, b) => b.mine - a.mine || a.taken - b.taken || Date.parse(a.since) - Date.parse(b.since));
}

function row(item, agent) {
  const taker = item.claimedBy ?? item.agentId;
  const price = item.priceSensitivity ?? item.summary?.priceSensitivity;
  return {
    cid: item.cid ?? item.conversationId,
    reason: item.reason,
    department: item.department,
    since: item.since ?? item.createdAt,
    last: item.lastMessage?.text ?? item.lastMessage ?? item.question ?? "",
    level: price?.level ?? "none",
    mine: Boolean(taker) && taker === agent.id,
    taken: Boolean(taker) && taker !== agent.id,
    by: item.claimedName ?? item.by,
  };
}

/** A conversation as it is shown to an agent. */
export function conversationView(answer, agent) {
  const talk = answer.conversation ?? answer;
  const handoff = answer.handoff ?? {};
  const summary = handoff.summary ?? answer.summary ?? {};
  return {
    cid: talk.cid ?? talk.id ?? talk.conversationId,
    floor: talk.floor,
    by: talk.floorName ?? talk.by,
    mine: talk.floor === "agent" && (talk.floorBy === agent.id || talk.by === agent.name),
    page: talk.page ?? answer.page ?? {},
    visitor: answer.visitor ?? { id: talk.visitorId, customerId: talk.customerId, lang: talk.lang },
    product: answer.product,
    entries: (answer.messages ?? talk.messages ?? []).map(entry),
    reason: handoff.reason,
    because: summary.because ?? {},
    since: handoff.since ?? handoff.createdAt,
    summary,
    hints: answer.hints ?? [],
  };
}

function entry({ seq, mid, tid, author, by, text, at, interrupted, reply, priceSensitivity }) {
  return { key: mid ?? tid ?? `s${seq}`, seq, author, by, text, at, interrupted, reply, price: priceSensitivity };
}

/** The highest level of a conversation's messages: what an agent should know before the first word. */
export function highest(entries) {
  const rank = (entry) => LEVELS.indexOf(entry.price?.level ?? "none");
  return LEVELS[Math.max(0, ...entries.map(rank))];
}
