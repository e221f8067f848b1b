import { html } from "lit";
import { live } from "lit/directives/live.js";
import { field } from "./states.js";

const NUMBERS = ["perVisitor", "perShop"];

/** Quiet hours and how much at most, over all rules. */
export function limitsForm(room) {
  const { t, limits } = room;
  const submit = (event) => {
    event.preventDefault();
    save(room);
  };
  return html`<form class="limits" novalidate @submit=${submit}><h2>${t("limits")}</h2><p class="lead">${t("limitsHint")}</p>
    <div class="row">${["quietFrom", "quietTo"].map((name) => input(room, name, "time"))} ${NUMBERS.map((name) => input(room, name, "number"))}</div>
    <div class="foot"><button class="primary" ?disabled=${!room.limitsDirty}>${t("save")}</button> <small role="status">${room.limitsDirty ? t("notSaved") : ""}</small></div>
  </form>`;

  function input(room, name, type) {
    const fault = room.limitFaults?.[name];
    return field({ name: `limit-${name}`, label: t(`limit_${name}`), fault }, ({ id, about, wrong }) => html`<input id=${id} name=${name} type=${type} min="0"
      aria-describedby=${about} aria-invalid=${wrong} .value=${live(String(limits[name]))} @input=${(event) => change(room, name, event.target.value)} />`);
  }
}

function change(room, name, value) {
  room.limits = { ...room.limits, [name]: value };
  Object.assign(room, { limitsDirty: true, limitFaults: null });
  room.house.changed();
}

async function save(room) {
  const { house, limits, t } = room;
  const body = { ...limits, ...Object.fromEntries(NUMBERS.map((name) => [name, limits[name] === "" ? null : Number(limits[name])])) };
  await house.trying(async () => {
    try {
      room.limits = await room.api.put("outreach/limits", body);
      room.limitsDirty = false;
      house.notices.tell(t("limitsSaved"));
    } catch (failure) {
      if (failure.status !== 400) throw failure;
      room.limitFaults = Object.fromEntries((failure.problem.errors ?? []).map(({ field, message }) => [field, message]));
    }
  });
  await house.changed();
  document.querySelector(".limits [aria-invalid=true]")?.focus();
}
