import { html, nothing } from "lit";
import { due } from "./wait.js";

/** Whose case it is, how urgent, for how long it can wait, and whether this agent is asked to take it. */
export function urgency(row, desk) {
  const { t } = desk;
  return html`${row.offered ? html`<span class="mark for-me">${t("forYou")}</span>` : nothing}
    ${sla(row, t)}
    ${row.priority && row.priority !== "normal" ? html`<span class="mark ${row.priority}">${t(`priority_${row.priority}`)}</span>` : nothing}
    ${row.department ? html`<span class="mark">${departmentName(row.department, desk)}</span>` : nothing}`;
}

/** As the shop calls it; a department that it has given up has only its id. */
export function departmentName(id, { departments = [], lang }) {
  const name = departments.find((each) => each.id === id)?.name;
  return name?.[lang] ?? Object.values(name ?? {})[0] ?? id;
}

function sla({ sla, dueAt }, t) {
  if (!sla) return nothing;
  const { state, n, unit } = due(sla, dueAt);
  return html`<span class="mark sla-${state === "now" ? sla : state}">${t(`sla_${state}`, { time: t(unit, { n }) })}</span>`;
}
