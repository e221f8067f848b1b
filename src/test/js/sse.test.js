import assert from "node:assert/strict";
import { test } from "node:test";
import { EventStreamParser } from "../../main/resources/web/shared/client/sse.js";

test("events are read whole, wherever the pieces are cut", () => {
  const text = 'id: 1-44\r\nevent: delta\r\ndata: {"t":"delta"}\r\n\r\n: comment\n\ndata: a\ndata: b\n\n';
  for (let cut = 0; cut <= text.length; cut++) {
    const parser = new EventStreamParser();
    const events = [...parser.push(text.slice(0, cut)), ...parser.push(text.slice(cut))];
    assert.deepEqual(events, [{ id: "1-44", event: "delta", data: '{"t":"delta"}' }, { data: "a\nb" }], `cut at ${cut}`);
  }
});
