/** A clock that is turned by hand. */
export class Timers {
  now = 0;
  due = [];
  setTimeout = (act, delay) => this.due.push({ at: this.now + delay, act });
  clearTimeout = (id) => id && (this.due[id - 1].act = null);
  pass(ms) {
    this.now += ms;
    for (const each of this.due) {
      if (each.act && each.at <= this.now) {
        const { act } = each;
        each.act = null;
        act();
      }
    }
  }
}
