import { call } from "./http.js";

const PAGE = 200;

/** The stored transcript of a conversation, page by page, oldest first. */
export async function* history({ fetch, url, token }) {
  let after = 0;
  do {
    const { messages, next } = await call(fetch, `${url}/messages?after=${after}&limit=${PAGE}`, { token });
    yield messages;
    after = next;
  } while (after);
}
