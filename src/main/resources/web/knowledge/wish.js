const HOURLY = 60;

/** How a feed is to be fetched, while it is written, and what is wrong with it. */
export class Wish {
  faults = {};

  /** @param feed as it stands, or null for a new one */
  constructor(feed, fresh = !feed) {
    this.fresh = fresh;
    this.fields = { id: "", url: "", format: "", mode: "upsert", everyMinutes: HOURLY, on: true, ...feed };
  }

  get id() {
    return this.fields.id.trim();
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
