import { localised, path } from "./localise.js";

/** The shop's departments in the order they first appear: `{key, name}`; the key is language-free, the name is not. */
export function departments(views, lang) {
  const found = new Map();
  for (const { doc } of views) {
    const key = path(doc.category)[0];
    if (key && !found.has(key)) found.set(key, path(localised(doc, lang).category)[0]);
  }
  return [...found].map(([key, name]) => ({ key, name }));
}

/** What matches a department and every word of a search, in either language. */
export function selection(views, { category, query }) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return views.filter(({ doc }) => (!category || path(doc.category)[0] === category) && words.every((word) => text(doc).includes(word)));
}

/** Others of the same kind, nearest category first. */
export function related(views, { doc }, count = 4) {
  const kinship = (other) => {
    const [mine, theirs] = [path(doc.category), path(other.category)];
    return mine.findIndex((part, i) => part !== theirs[i]) + 1 || mine.length + 1;
  };
  return views
    .filter((other) => other.doc.id !== doc.id && kinship(other.doc) > 1)
    .sort((a, b) => kinship(b.doc) - kinship(a.doc))
    .slice(0, count);
}

function text({ title, brand, category, description, translations = {} }) {
  const all = [title, brand, category, description, ...Object.values(translations).flatMap((each) => [each.title, each.category])];
  return all.join(" ").toLowerCase();
}
