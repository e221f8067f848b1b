import { prose } from "../shared/prose/prose.js";

/** Markdown as an answer would show it: the same renderer, no HTML, links to our own pages alone. */
export function rendered(markdown) {
  return prose(markdown, { allowed: { origins: [location.origin] }, label: (name) => name });
}
