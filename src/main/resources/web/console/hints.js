/** The higher, the sooner. */
const LEVELS = ["low", "medium", "high"];

/** What the service noticed about a conversation, and what the agent does with it. Hints themselves stand in the conversation. */
export class Hints {
  /** What a screen reader is told of the last one; empty until there is any. */
  said = "";

  constructor(desk) {
    this.desk = desk;
  }

  /** A frame: it is shown with the conversation, and marked in the list. */
  heard(frame) {
    const { desk } = this;
    desk.queue = marked(desk.queue, frame);
    desk.recent = marked(desk.recent, frame);
    if (frame.cid === desk.cid) this.said = [desk.t("hintNew"), desk.t(`hint_${frame.kind}`), advice(frame, desk.lang)].join(" ");
  }

  dismiss(hint) {
    return this.#end(hint, "dismissed", "hintDismissed");
  }

  /** Done as it advises. */
  follow(hint) {
    return this.#end(hint, "used", "hintFollowed", { how: "followed" });
  }

  /** Puts one of its products into the reply; nothing is sent. */
  async show(hint, product) {
    const { desk } = this;
    const { cid } = desk;
    const { products = [] } = (await desk.trying(() => desk.api.products(product.id))) ?? {};
    if (cid !== desk.cid) return;
    const known = products.find((each) => each.product.id === product.id);
    desk.hands.pick(known ?? { product, variants: [] });
    // Kept to see whether hints help: an agent need not hear that it was not.
    desk.api.hint(cid, hint.hid, "used", { how: "product" }).catch(() => {});
  }

  async #end(hint, verb, said, body) {
    const { desk } = this;
    const { cid } = desk;
    if (!(await desk.trying(() => desk.api.hint(cid, hint.hid, verb, body).then(() => true)))) return;
    this.said = "";
    desk.hands.undo.done(desk.t(said), () => this.#again(cid, hint));
    await desk.refresh();
  }

  async #again(cid, { hid }) {
    const { desk } = this;
    await desk.trying(() => desk.api.hint(cid, hid, "reopened"));
    await (cid === desk.cid ? desk.refresh() : desk.open(cid));
  }
}

/** In the agent's language. */
export function advice({ advice: first, adviceByLang }, lang) {
  return adviceByLang?.[lang] ?? first;
}

export function reason({ reason: first, reasonByLang }, lang) {
  return reasonByLang?.[lang] ?? first;
}

/** Rows with the mark of a hint, where it is no less grave than what stands there. */
export function marked(rows, { cid, kind, level }) {
  return rows.map((row) => (row.cid === cid && rank(level) >= rank(row.hint?.level) ? { ...row, hint: { kind, level } } : row));
}

/** The words behind a hint with the entries of the transcript that they stand in; those that are not shown any more are left out. */
export function traced({ why }, entries) {
  return why.map(({ mid, span }) => ({ span, key: entries.find((each) => each.mid === mid)?.key })).filter(({ key }) => key);
}

function rank(level) {
  return LEVELS.indexOf(level);
}
