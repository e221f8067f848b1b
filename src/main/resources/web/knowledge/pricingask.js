import { instant } from "./promotiondraft.js";

/** What is asked of the tester: a cart, a moment, and what is known of the visitor. */
export class PricingAsk {
  lines = [{ productId: "", sku: "", quantity: "1" }];
  member = false;
  code = "";
  at = "";
  visitorId = "";
  faults = {};

  constructor(productId = "") {
    this.lines[0].productId = productId;
  }

  setLine(index, name, value) {
    this.lines = this.lines.map((line, i) => (i === index ? { ...line, [name]: value } : line));
    this.faults = {};
  }

  add() {
    this.lines = [...this.lines, { productId: "", sku: "", quantity: "1" }];
  }

  remove(index) {
    this.lines = this.lines.filter((_, i) => i !== index);
    this.faults = {};
  }

  get body() {
    const { lines, member, code, at, visitorId } = this;
    return {
      lines: lines.map(({ productId, sku, quantity }) => ({ productId: productId.trim(), ...(sku.trim() && { sku: sku.trim() }), quantity: Number(quantity) })),
      ...instant("at", at),
      member,
      ...(code.trim() && { code: code.trim() }),
      ...(visitorId.trim() && { visitorId: visitorId.trim() }),
    };
  }

  /** @throws the failure when it names no field of ours */
  refuse(failure) {
    const named = (failure.status === 400 && failure.problem.errors?.filter(({ field }) => field)) || [];
    if (!named.length) throw failure;
    this.faults = Object.fromEntries(named.map(({ field, message }) => [field, message]));
  }
}

/** What a promotion lacks, in words: so much money, so many pieces, or both. */
export function lacking({ missing, missingPieces }, t, money) {
  const parts = [missing && money(missing), missingPieces && t("morePieces", { n: missingPieces })].filter(Boolean);
  return parts.length === 2 ? t("andBoth", { a: parts[0], b: parts[1] }) : parts[0];
}

/** A moment as the shop's own clocks show it, whoever reads it wherever. */
export function shopTime(iso, lang, timeZone) {
  return new Intl.DateTimeFormat(lang === "zh" ? "zh-CN" : "en-GB", { dateStyle: "medium", timeStyle: "short", timeZone }).format(new Date(iso));
}
