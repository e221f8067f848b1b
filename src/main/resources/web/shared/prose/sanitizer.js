import createDOMPurify from "dompurify";
import { followable } from "../links.js";

const TAGS = ["p", "br", "strong", "em", "del", "code", "pre", "ul", "ol", "li", "blockquote", "a", "hr", "table", "thead", "tbody", "tr", "th", "td"];

/** An instance of our own: a page around the widget may use DOMPurify with hooks that are none of our business. */
const purify = createDOMPurify(window);

/**
 * What an answer may put on a page: text, structure, and links to the shop or to what it cites. No pictures, frames, forms,
 * styles, ids or handlers, whatever the text says. @returns a DocumentFragment
 */
export function sanitized(html, allowed) {
  const fragment = purify.sanitize(html, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ["href", "start"],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  for (const link of fragment.querySelectorAll("a")) settle(link, allowed);
  return fragment;
}

/** A link that may not be followed stays as the words it stood on. */
function settle(link, allowed) {
  const href = link.getAttribute("href");
  if (!href || !followable(href, allowed)) return link.replaceWith(...link.childNodes);
  link.href = new URL(href, allowed.origins[0]).href;
  link.rel = "noopener nofollow";
  link.target = new URL(link.href).origin === location.origin ? "_self" : "_blank";
}
