/** What a column is called, in small letters. */
const HEADINGS = {
  text: ["text", "sentence", "question", "句子", "问题", "说法"],
  label: ["label", "topic", "话题", "主题", "分类"],
  intent: ["intent", "意图"],
};
const PARTS = [",", "\t", ";", "，"];
const QUOTED = / *"((?:[^"]|"")*)" */y;
/** The topic up to the first comma, and the sentence with whatever it holds. */
const LINE = /^\s*("(?:[^"]|"")*"|[^,，\t]*?)\s*[,，\t]([\s\S]*)$/;

/**
 * What was pasted, or stands in a file: lines `topic, sentence`, or a table whose first line names its columns.
 *
 * @returns `{rows: [{line, text, label, intent}], faults: [{line, name, values}]}`, lines counted from 1
 */
export function read(text) {
  const given = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  const [first = ""] = given.trimStart().split("\n", 1);
  const part = PARTS.find((each) => headings(table(first, each)[0]?.cells ?? []));
  return part ? byColumns(table(given, part)) : byLines(given);
}

/** A line that spreadsheets write in quotes is read as they mean it; in any other only the first comma counts. */
function byLines(given) {
  const rows = [];
  const faults = [];
  given.split("\n").forEach((written, i) => {
    if (!written.trim()) return;
    const [, label, text] = LINE.exec(written) ?? [];
    if (label === undefined) faults.push({ line: i + 1, name: "topicNoComma", values: {} });
    else rows.push({ line: i + 1, label: bare(label), text: bare(text), intent: "" });
  });
  return { rows, faults };
}

function bare(cell) {
  const text = cell.trim();
  return /^"(?:[^"]|"")*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"').trim() : text;
}

function byColumns([head, ...records]) {
  const columns = headings(head.cells);
  const rows = [];
  const faults = [];
  for (const { line, cells, open } of records) {
    if (open) faults.push({ line, name: "topicOpenQuote", values: {} });
    else if (cells.length > head.cells.length) faults.push({ line, name: "topicCells", values: {} });
    else rows.push({ line, text: cells[columns.text] ?? "", label: cells[columns.label] ?? "", intent: (cells[columns.intent] ?? "").toLowerCase() });
  }
  return { rows, faults };
}

function headings(cells) {
  const columns = Object.fromEntries(Object.entries(HEADINGS).map(([name, called]) => [name, cells.findIndex((cell) => called.includes(cell.toLowerCase()))]));
  return columns.text >= 0 && columns.label >= 0 ? columns : null;
}

/** `[{line, cells, open}]` without the blank ones; `open` where a quote has no end. */
function table(given, part) {
  const records = [];
  let line = 1;
  let record = { line, cells: [], open: false };
  const end = () => {
    if (record.cells.some(Boolean) || record.open) records.push(record);
    record = { line, cells: [], open: false };
  };
  for (let at = 0; at <= given.length; ) {
    QUOTED.lastIndex = at;
    const quoted = QUOTED.exec(given);
    const rest = at + (quoted?.[0].length ?? 0);
    let stop = rest;
    while (stop < given.length && given[stop] !== part && given[stop] !== "\n") stop++;
    const cell = (quoted?.[1].replaceAll('""', '"') ?? "") + given.slice(rest, stop);
    record.open ||= !quoted && cell.trimStart().startsWith('"');
    record.cells.push(cell.trim());
    line += given.slice(at, stop).split("\n").length - 1;
    if (given[stop] !== part) {
      line += 1;
      end();
    }
    at = stop + 1;
  }
  return records;
}
