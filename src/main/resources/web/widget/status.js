import { html, nothing } from "lit";

/** One line about who has the floor and whether the line holds; nothing when all is as usual. */
export function status(state, { t }) {
  const { connection, floor, by } = state;
  if (connection === "reconnecting") return line("warn", t("reconnecting"), true);
  if (floor === "queue") return line("wait", queue(state.queue, t), true);
  if (floor === "agent") return line("agent", t("withAgent", { by: by || t("agent") }));
  return nothing;
}

function queue(place, t) {
  if (!place?.position) return t("queue");
  const where = place.position > 1 ? t("queuePosition", { n: place.position - 1 }) : t("queueNext");
  const minutes = Math.ceil((place.etaSeconds ?? 0) / 60);
  return minutes ? `${where} · ${t("queueEta", { n: minutes })}` : where;
}

function line(kind, text, busy) {
  return html`<div class="status ${kind}" role="status">${busy ? html`<i class="pulse"></i>` : nothing}${text}</div>`;
}

/** What an event of the floor means to the visitor. */
export function floorNote({ floor, by }, t) {
  if (floor === "agent") return t("joined", { by: by || t("agent") });
  if (floor === "queue") return t("handedOver");
  return by ? t("left", { by }) : t("backToAi");
}
