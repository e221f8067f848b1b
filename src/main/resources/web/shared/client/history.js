import { call } from "./http.js";

const PAGE = 200;

/** 401, 403: the token no longer opens it. 404: deleted, or never ours. Then there is nothing to come back to. */
const GONE = new Set([401, 403, 404]);

/**
 * Gives the stored transcript of a conversation to `tell`, page by page, oldest first. Out of reach for now, it is left to the
 * link, which keeps trying and shows what is replayed.
 *
 * @returns whether there still is such a conversation, as far as is known
 */
export async function recall({ fetch, url, token }, tell) {
  let after = 0;
  try {
    do {
      const { messages, next } = await call(fetch, `${url}/messages?after=${after}&limit=${PAGE}`, { token });
      tell(messages);
      after = next;
    } while (after);
  } catch (failure) {
    return !GONE.has(failure.status);
  }
  return true;
}
