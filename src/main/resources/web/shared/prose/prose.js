import { Marked } from "marked";
import { cite } from "./cite.js";
import { mend } from "./mend.js";
import { sanitized } from "./sanitizer.js";

const marked = new Marked({
  gfm: true,
  breaks: true,
  renderer: {
    html: ({ text }) => escaped(text),
    image: ({ text }) => escaped(text ?? ""),
    heading({ tokens }) {
      return `<p><strong>${this.parser.parseInline(tokens)}</strong></p>`;
    },
  },
});

/** An answer's CommonMark as nodes that are safe to show. `allowed` says which links may be followed; `citations` name the sources. */
export function prose(text, { streaming, citations = [], allowed, label }) {
  const html = marked.parse(streaming ? mend(text) : text);
  return cite(sanitized(html, allowed), citations, { allowed, label });
}

function escaped(text) {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
