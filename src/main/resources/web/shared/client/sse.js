/** Reads a text/event-stream piece by piece; `push` answers the events that are complete: `{id, event, data}`. */
export class EventStreamParser {
  #rest = "";
  #event = {};

  push(text) {
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop();
    const complete = [];
    for (const line of lines) {
      if (line) {
        this.#field(line);
      } else if (this.#event.data !== undefined) {
        complete.push(this.#event);
        this.#event = {};
      } else {
        this.#event = {};
      }
    }
    return complete;
  }

  #field(line) {
    const [, name, value] = /^([^:]*):? ?(.*)$/s.exec(line);
    if (name === "data") {
      this.#event.data = this.#event.data === undefined ? value : `${this.#event.data}\n${value}`;
    } else if (name === "id" || name === "event") {
      this.#event[name] = value;
    }
  }
}
