import { html, nothing } from "lit";

/** One line about whether the connection holds and who has the floor; nothing when all is as usual. `said` as in outage.js. */
export function status(widget, t) {
  return html`<div role="status">${line(widget, t)}</div>`;
}

function line({ outage, state, client }, t) {
  const { said } = outage;
  const { floor, by } = state;
  if (said === "back") return bar("agent", t("back"));
  if (said === "connecting") return bar("wait", t("connecting"), true);
  if (said) return html`<div class="status warn"><i class="pulse"></i><span>${t(said)}</span><button @click=${() => client.reconnect()}>${t("tryNow")}</button></div>`;
  if (floor === "queue") return bar("wait", queue(state.queue, t), true);
  return floor === "agent" ? bar("agent", t("withAgent", { by: by || t("agent") })) : nothing;
}

function queue(place, t) {
  if (!place?.position) return t("queue");
  const where = place.position > 1 ? t("queuePosition", { n: place.position - 1 }) : t("queueNext");
  const minutes = Math.ceil((place.etaSeconds ?? 0) / 60);
  return minutes ? `${where} · ${t("queueEta", { n: minutes })}` : where;
}

function bar(kind, text, busy) {
  return html`<div class="status ${kind}">${busy ? html`<i class="pulse"></i>` : nothing}<span>${text}</span></div>`;
}

/** What an event of the floor means to the visitor. */
export function floorNote({ floor, by }, t) {
  if (floor === "agent") return t("joined", { by: by || t("agent") });
  if (floor === "queue") return t("handedOver");
  return by ? t("left", { by }) : t("backToAi");
}
