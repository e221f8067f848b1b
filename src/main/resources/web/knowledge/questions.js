/** What has to be answered first: `{title, text, choices: [[name, label, kind]]}`, one at a time. */
export class Questions {
  current = null;

  constructor(changed) {
    this.changed = changed;
  }

  /** @returns the chosen name, or null for Escape */
  ask(question) {
    return new Promise((done) => {
      const answer = (name) => {
        this.current = null;
        this.changed();
        done(name);
      };
      this.current = { ...question, answer };
      this.changed();
    });
  }

  /** Whether what is written may be thrown away. */
  async mayLose(t) {
    const choices = [["stay", t("keepWriting"), "primary"], ["lose", t("throwAway"), "plain"]];
    return (await this.ask({ title: t("unsaved"), text: t("unsavedHint"), choices })) === "lose";
  }

  /** Nobody is there to answer any more. */
  drop() {
    this.current = null;
  }
}
