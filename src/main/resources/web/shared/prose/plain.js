/** A text as one line without Markdown's marks or the numbers of sources: nobody wants to hear them, or to read them in a list. */
export function plain(text) {
  return text.replace(/\s*\[\d+\]/g, "").replace(/[*_`#>|~]+/g, "").replace(/\s+/g, " ").trim();
}
