/** As a person would send it: line by line, without the numbers of sources and the marks of Markdown. */
export function asSaid(text) {
  return text.replace(/[ \t]*\[\d{1,2}\]/g, "").replace(/\*\*|`/g, "").trim();
}
