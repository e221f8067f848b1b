import { followable } from "../links.js";

const MARK = /\[(\d{1,2})\]/;

/** Turns every [n] into a numbered chip that tells its source on hover, focus or tap. */
export function cite(fragment, citations, { allowed, label }) {
  const walker = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (MARK.test(walker.currentNode.data) && !walker.currentNode.parentElement?.closest("code, a")) texts.push(walker.currentNode);
  for (const node of texts) {
    const parts = node.data.split(/(\[\d{1,2}\])/);
    node.replaceWith(...parts.filter(Boolean).map((part) => piece(part, citations, allowed, label)));
  }
  return fragment;
}

function piece(part, citations, allowed, label) {
  const [, number] = MARK.exec(part) ?? [];
  if (!number) return part;
  const source = citations.find(({ n }) => n === Number(number));
  return chip(number, source, allowed, label);
}

function chip(number, source, allowed, label) {
  const cite = element("span", "cite");
  const button = element("button", "cite-number", number);
  button.type = "button";
  cite.append(button);
  if (!source) return cite;
  button.ariaLabel = `${label("source")} ${number}: ${source.title}`;
  // Safari does not focus a tapped button, and the source shows while the chip has the focus.
  button.addEventListener("click", () => button.focus());
  cite.append(card(source, allowed, label));
  return cite;
}

function card(source, allowed, label) {
  const card = element("span", "cite-source");
  card.role = "tooltip";
  card.append(element("strong", "", source.title));
  if (source.quote && source.quote !== source.title) card.append(element("span", "cite-quote", source.quote));
  if (source.url && followable(source.url, allowed)) {
    const link = element("a", "", label("openSource"));
    link.href = new URL(source.url, allowed.origins[0]).href;
    link.rel = "noopener";
    card.append(link);
  }
  return card;
}

function element(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text) node.textContent = text;
  return node;
}
