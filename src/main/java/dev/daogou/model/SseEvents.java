package dev.daogou.model;

import java.util.function.Consumer;

import dev.langchain4j.http.client.sse.ServerSentEvent;

/** Server-sent events; comments, ids and retry times are of no use here. */
final class SseEvents extends Events {

    private final StringBuilder data = new StringBuilder();
    private String name;
    private boolean hasData;

    SseEvents(Consumer<ServerSentEvent> listener) {
        super(listener);
    }

    @Override
    void line(String line) {
        if (line.isEmpty()) {
            dispatch();
        } else if (line.startsWith("data:")) {
            data.append(hasData ? "\n" : "").append(line.substring(5).strip());
            hasData = true;
        } else if (line.startsWith("event:")) {
            name = line.substring(6).strip();
        }
    }

    @Override
    void end() {
        super.end();
        // Some providers leave out the blank line after the last event.
        dispatch();
    }

    private void dispatch() {
        if (hasData) {
            String text = data.toString();
            data.setLength(0);
            hasData = false;
            emit(name, text);
        }
        name = null;
    }
}
