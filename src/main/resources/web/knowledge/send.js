import { Refusal } from "../shared/client/http.js";

/** Sends a file and tells how far it is; fetch cannot. `signal` stops it. @returns the parsed answer */
export function send(file, { onSent, signal, Request = globalThis.XMLHttpRequest }) {
  return (url, token) =>
    new Promise((done, failed) => {
      const request = new Request();
      request.open("POST", url);
      request.setRequestHeader("Authorization", `Bearer ${token}`);
      request.setRequestHeader("Accept", "application/json");
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.upload.onprogress = ({ loaded }) => onSent(loaded);
      request.onload = () => {
        const answer = parsed(request.responseText);
        if (request.status < 300) done(answer);
        else failed(new Refusal(request.status, answer ?? {}));
      };
      request.onerror = () => failed(new TypeError("network"));
      request.onabort = () => failed(new DOMException("stopped", "AbortError"));
      signal.addEventListener("abort", () => request.abort(), { once: true });
      request.send(file);
    });
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
