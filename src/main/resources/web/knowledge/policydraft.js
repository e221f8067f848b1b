const EMPTY_FLOOR = { scope: "shop", which: "", floor: "", cost: "", margin: "" };

/** An offer policy while it is changed: amounts are in the shop's currency, so only the number is written. */
export class PolicyDraft {
  faults = {};

  /** @param policy as the service has it, with the shop's currency */
  constructor(policy) {
    this.keep(policy);
  }

  get dirty() {
    return JSON.stringify(this.fields) !== this.saved;
  }

  set(name, value) {
    this.fields = { ...this.fields, [name]: value };
    this.faults = {};
  }

  setAt(list, index, name, value) {
    this.set(list, this.fields[list].map((each, i) => (i === index ? { ...each, [name]: value } : each)));
  }

  add(list) {
    this.set(list, [...this.fields[list], list === "floors" ? { ...EMPTY_FLOOR } : { promotionId: "", total: "" }]);
  }

  removeAt(list, index) {
    this.set(list, this.fields[list].filter((_, i) => i !== index));
  }

  /** As the service takes it; what is empty is left out. */
  get doc() {
    const { floors, budgets, offerCodes, offersPerNeed, offersPerDay, maxPercent, maxAmount, grantsTotal } = this.fields;
    const money = (name, amount) => (amount.trim() ? { [name]: { amount: amount.trim(), currency: this.currency } } : {});
    const grants = { ...(maxPercent.trim() && { maxPercent: Number(maxPercent) }), ...money("maxAmount", maxAmount), ...money("total", grantsTotal) };
    return {
      floors: floors.map(({ scope, which, floor, cost, margin }) => ({
        ...(scope !== "shop" && { [scope === "product" ? "productId" : "category"]: which.trim() }),
        ...money("floor", floor),
        ...money("cost", cost),
        ...(margin.trim() && { margin: Number(margin) }),
      })),
      budgets: budgets.map(({ promotionId, total }) => ({ promotionId: promotionId.trim(), ...money("total", total) })),
      offerCodes,
      offersPerNeed: Number(offersPerNeed),
      offersPerDay: Number(offersPerDay),
      ...(Object.keys(grants).length && { grants }),
    };
  }

  /** What saving found, by the service's own names. @throws the failure when it names none */
  refuse(failure) {
    const named = (failure.status === 400 && failure.problem.errors?.filter(({ field }) => field)) || [];
    if (!named.length) throw failure;
    this.faults = Object.fromEntries(named.map(({ field, message }) => [shown(field), message]));
  }

  keep(policy) {
    this.currency = policy.currency;
    this.fields = fieldsOf(policy);
    this.saved = JSON.stringify(this.fields);
    this.faults = {};
  }
}

/** One field of the form is for the product or the category; of an amount the service may name the number alone. */
function shown(field) {
  return field.replace(/\.(amount|currency)$/, "").replace(/^(floors\[\d+\])\.(productId|category)$/, "$1.which");
}

function fieldsOf({ floors, budgets, offerCodes, offersPerNeed, offersPerDay, grants }) {
  return {
    floors: floors.map(({ productId, category, floor, cost, margin }) => ({
      scope: productId ? "product" : category ? "category" : "shop",
      which: productId ?? category ?? "",
      floor: floor?.amount ?? "",
      cost: cost?.amount ?? "",
      margin: String(margin ?? ""),
    })),
    budgets: budgets.map(({ promotionId, total }) => ({ promotionId, total: total.amount })),
    offerCodes,
    offersPerNeed: String(offersPerNeed),
    offersPerDay: String(offersPerDay),
    maxPercent: String(grants?.maxPercent ?? ""),
    maxAmount: grants?.maxAmount?.amount ?? "",
    grantsTotal: grants?.total?.amount ?? "",
  };
}
