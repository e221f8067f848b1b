import { backoff } from "../shared/client/backoff.js";
import { EventStreamParser } from "../shared/client/sse.js";

/** After so many streams that brought nothing (a proxy that holds them back), the run is asked for instead. */
const SILENT = 3;
const BETWEEN = 2_000;
/** The service writes four times a second; a stream this silent is dead. */
const SILENCE = 15_000;
/** Asking again will not help. */
const FINAL = [401, 403, 404];

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Follows an import to its end: by its event stream, opened again after every break, or by asking.
 *
 * @param open answers the stream's Response, given a signal
 * @param ask answers the run as it stands
 * @returns the ended run, or null when the signal stopped it
 */
export async function follow({ open, ask }, onRun, signal, { wait = pause, silence = SILENCE } = {}) {
  for (let silent = 0, broken = 0; !signal.aborted; ) {
    let heard = false;
    const tell = (run) => {
      heard = true;
      if (!signal.aborted) onRun(run);
    };
    const asking = silent >= SILENT;
    try {
      const run = asking ? await ask() : await streamed(open, tell, signal, silence);
      if (asking) tell(run);
      if (ended(run)) return run;
    } catch (failure) {
      if (FINAL.includes(failure.status)) throw failure;
    }
    silent = heard && !asking ? 0 : silent + 1;
    broken = heard ? 0 : broken + 1;
    if (!signal.aborted) await wait(broken ? backoff(broken) : BETWEEN);
  }
  return null;
}

export function ended(run) {
  return Boolean(run) && run.state !== "running";
}

async function streamed(open, tell, signal, silence) {
  const stop = new AbortController();
  const abort = () => stop.abort();
  signal.addEventListener("abort", abort, { once: true });
  let timer = setTimeout(abort, silence);
  let run = null;
  try {
    const reader = (await open(stop.signal)).body.pipeThrough(new TextDecoderStream()).getReader();
    const parser = new EventStreamParser();
    for (let piece; !(piece = await reader.read()).done; ) {
      clearTimeout(timer);
      timer = setTimeout(abort, silence);
      for (const { data } of parser.push(piece.value)) tell((run = JSON.parse(data)));
    }
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
  }
  return run;
}
