import { path } from "./api.js";

/** How many proposed articles wait for a yes: told beside the name of their place. */
export class Waiting {
  n = 0;

  constructor(api, changed) {
    Object.assign(this, { api, changed });
  }

  async look() {
    try {
      const { total } = await this.api.get(path("proposals", { limit: 1 }));
      this.is(total);
    } catch {
      // The page itself says what is wrong.
    }
  }

  is(n) {
    if (n === this.n) return;
    this.n = n;
    this.changed();
  }
}
