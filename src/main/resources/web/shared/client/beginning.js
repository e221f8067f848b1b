/** Why a conversation could not be begun, as the mark of the message that wanted it. */
export function unsent(mid, { status, message, retryMs }) {
  const code = status === 429 ? "RATE" : status ? "REFUSED" : "OFFLINE";
  return { t: "@unsent", mid, code, detail: status && message, retryMs };
}
