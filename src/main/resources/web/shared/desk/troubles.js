import { Appearance } from "../appearance.js";

/** What went wrong, kept until somebody dismisses it. */
export class Troubles extends Appearance {
  errors = [];

  /** The service's own words: one can act on "Mei answers this conversation already", not on "an error occurred". */
  sentence(failure) {
    return failure.status ? failure.message : this.t("offline");
  }

  failed(failure) {
    const text = this.sentence(failure);
    if (!this.errors.includes(text)) this.errors = [...this.errors, text].slice(-3);
    this.changed();
  }

  forgive(error) {
    this.errors = this.errors.filter((each) => each !== error);
    this.changed();
  }
}
