package dev.daogou.model;

import java.util.function.Consumer;

import dev.langchain4j.http.client.sse.DefaultServerSentEventParser;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.vertx.core.buffer.Buffer;

/** Turns a streamed body into the events that a LangChain4j client listens to. */
abstract class Events {

    /** White space and the bytes of a byte-order mark. */
    private static final String BLANK = " \t\r\n\u00EF\u00BB\u00BF";

    private final Lines lines = new Lines(this::line);
    private final Consumer<ServerSentEvent> listener;
    private boolean begun;
    private int count;

    Events(Consumer<ServerSentEvent> listener) {
        this.listener = listener;
    }

    /**
     * @param parser what the client would have parsed with; it reads a blocking stream, so it is only asked what the format
     *               is: server-sent events by LangChain4j's own, else one event a line, as Ollama sends them
     */
    static Events as(ServerSentEventParser parser, Consumer<ServerSentEvent> listener) {
        return parser instanceof DefaultServerSentEventParser ? new SseEvents(listener) : new LineEvents(listener);
    }

    /** @throws UnexpectedBody for a web page, whatever type it says it is, and for a line without end */
    void feed(Buffer piece) {
        for (int i = 0; !begun && i < piece.length(); i++) {
            char first = (char) (piece.getByte(i) & 0xFF);
            if (first == '<') {
                throw new UnexpectedBody("a web page");
            }
            begun = BLANK.indexOf(first) < 0;
        }
        lines.feed(piece);
    }

    void end() {
        lines.end();
    }

    /** How many events there were so far. */
    int count() {
        return count;
    }

    abstract void line(String line);

    void emit(String name, String data) {
        count++;
        listener.accept(new ServerSentEvent(name, data));
    }

    private static final class LineEvents extends Events {

        LineEvents(Consumer<ServerSentEvent> listener) {
            super(listener);
        }

        @Override
        void line(String line) {
            if (!line.isBlank()) {
                emit(null, line);
            }
        }
    }
}
