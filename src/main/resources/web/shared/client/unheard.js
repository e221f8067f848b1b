/**
 * What the service may not have heard, as frames: sent again after every welcome. Each may arrive twice without harm, since a
 * message carries its id, a stop its turn and a confirmation its call.
 */
export function unheard({ entries }, seen) {
  return entries.flatMap((entry) => [...message(entry, seen), ...stop(entry, seen), ...confirmations(entry)]);
}

export function message({ pending, mid, text, intent, pictures }, seen) {
  const sent = pictures?.length && { pictures: pictures.map(({ id }) => id) };
  return pending ? [{ t: "msg", mid, text, intent, seen: seen(), ...sent }] : [];
}

export function stop({ streaming, stopping, tid }, seen) {
  return streaming && stopping ? [{ t: "stop", rid: stopping, tid, seen: seen(tid)?.off ?? 0 }] : [];
}

function confirmations({ tools }) {
  return Object.entries(tools ?? {}).flatMap(([callId, call]) => confirmation(callId, call));
}

export function confirmation(callId, { ph, answer, confirm }) {
  return ph === "proposed" && answer !== undefined ? [{ t: "confirm", callId, token: confirm?.token, yes: answer }] : [];
}
