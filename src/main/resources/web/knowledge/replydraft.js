import { freshId } from "../shared/client/ids.js";

const EMPTY = { shortcut: "", title: "", lang: "zh", text: "" };

/** A canned reply while it is written, and what is wrong with it. */
export class ReplyDraft {
  faults = {};

  /** @param reply as it stands, or null for a new one */
  constructor(reply, lang) {
    const { id, ...fields } = reply ?? { ...EMPTY, lang };
    this.fresh = !reply;
    // Nobody needs to see it: agents find a reply by its shortcut.
    this.id = id ?? `r-${freshId()}`;
    this.fields = fields;
    this.saved = JSON.stringify(fields);
  }

  get dirty() {
    return JSON.stringify(this.fields) !== this.saved;
  }

  set(name, value) {
    this.fields = { ...this.fields, [name]: value };
    delete this.faults[name];
  }

  /** What a refusal says of the fields. @throws the failure when it is of another kind */
  refuse(failure) {
    const named = (failure.status === 400 && failure.problem.errors) || [];
    if (!named.length) throw failure;
    this.faults = Object.fromEntries(named.map(({ field, message }) => [field, message]));
  }
}
