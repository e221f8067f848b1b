import { freshId } from "../shared/client/ids.js";
import { local } from "./draft.js";

export const GIVES = ["percent", "amountOff", "price"];

/** A promotion while it is written. What it gives is one number, whichever of the three it is. */
export class PromotionDraft {
  faults = {};

  /** @param promotion as the service has it, or null for a new one */
  constructor(promotion, currency) {
    this.fresh = !promotion;
    this.currency = currency;
    this.fields = fieldsOf(promotion ?? {});
    this.given = this.fields.id;
    this.saved = JSON.stringify(this.fields);
  }

  /** One that nobody chose is as good as another. */
  get id() {
    return this.fields.id.trim() || this.given;
  }

  get dirty() {
    return JSON.stringify(this.fields) !== this.saved;
  }

  set(name, value) {
    this.fields = { ...this.fields, [name]: value };
    delete this.faults[name];
  }

  /** As the service takes it; what is empty is left out. */
  get doc() {
    const { gives, value, minSpend, minQuantity, category, productIds, code, from, to, title, stackable, members } = this.fields;
    const money = (amount) => ({ amount: amount.trim(), currency: this.currency });
    return {
      title: title.trim(),
      ...(value.trim() && { [gives]: gives === "percent" ? Number(value) : money(value) }),
      ...(minSpend.trim() && { minSpend: money(minSpend) }),
      ...(String(minQuantity).trim() && { minQuantity: Number(minQuantity) }),
      ...(category.trim() && { category: category.trim() }),
      ...(ids(productIds).length && { productIds: ids(productIds) }),
      ...(code.trim() && { code: code.trim() }),
      ...instant("from", from),
      ...instant("to", to),
      stackable,
      ...(members && { members }),
    };
  }

  /** What saving found, beside the field it is about. @throws the failure when it is of another kind */
  refuse(failure) {
    const named = (failure.status === 400 && failure.problem.errors?.filter(({ field }) => field)) || [];
    if (!named.length) throw failure;
    this.faults = Object.fromEntries(named.map(({ field, message }) => [shown(field), message]));
  }
}

/** The service names what it gives by its sort, and the part of it that is wrong. */
function shown(field) {
  const [name] = field.split(/[.[]/);
  return GIVES.includes(name) ? "value" : name;
}

function fieldsOf(promotion) {
  const { id = `p-${freshId().slice(0, 8)}`, title = "", percent, amountOff, price, minSpend, minQuantity = "", category = "", productIds = [], code = "", from, to } = promotion;
  return {
    id,
    title,
    gives: amountOff ? "amountOff" : price ? "price" : "percent",
    value: String(percent ?? (amountOff ?? price)?.amount ?? ""),
    minSpend: minSpend?.amount ?? "",
    minQuantity: String(minQuantity),
    category,
    productIds: productIds.join(", "),
    code,
    from: local(from),
    to: local(to),
    stackable: Boolean(promotion.stackable),
    members: Boolean(promotion.members),
  };
}

export function ids(text) {
  return text.split(/[,，、;；\s]+/).filter(Boolean);
}

export function instant(name, written) {
  const at = new Date(written);
  return written && !Number.isNaN(at.getTime()) ? { [name]: at.toISOString() } : {};
}
