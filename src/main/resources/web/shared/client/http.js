/** A refusal of the service: `status`, and the problem's `title`, `detail`, `errors`; `retryMs` when it says when to come back. */
export class Refusal extends Error {
  constructor(status, problem, retryMs) {
    super(problem.detail || problem.title || `HTTP ${status}`);
    this.status = status;
    this.problem = problem;
    this.retryMs = retryMs;
  }
}

/** One call, of JSON or with a file as its body. Answers the parsed body (null when empty), or throws {@link Refusal}; network failures throw what fetch throws. */
export async function call(fetch, url, { method = "GET", token, body, headers = {}, ...rest } = {}) {
  const file = globalThis.Blob && body instanceof Blob;
  const response = await fetch(url, {
    method,
    headers: {
      Accept: "application/json",
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && { "Content-Type": file ? body.type : "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body: file ? body : JSON.stringify(body) }),
    ...rest,
  });
  const text = await response.text();
  if (!response.ok) throw new Refusal(response.status, parsed(text) ?? {}, retryAfter(response));
  return parsed(text);
}

function parsed(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

function retryAfter(response) {
  const seconds = Number(response.headers.get("Retry-After"));
  return seconds > 0 ? seconds * 1000 : undefined;
}
