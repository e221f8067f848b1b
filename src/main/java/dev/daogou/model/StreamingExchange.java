package dev.daogou.model;

import java.util.concurrent.atomic.AtomicBoolean;

import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.langchain4j.http.client.sse.ServerSentEventParsingHandle;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;

/**
 * One streamed request, from waiting for a connection to its last byte. Its turn's token closes it in every phase: while it
 * waits for a connection nothing is sent, afterwards the connection is closed under it. Runs on an event loop; no thread waits.
 */
final class StreamingExchange implements ServerSentEventParsingHandle {

    /** An answer is some kilobytes; this bounds an upstream that never ends. */
    static final long LONGEST_BODY_BYTES = 16L << 20;

    private static final String END_MARK = "[DONE]";

    private final ModelTurn turn;
    private final ServerSentEventListener listener;
    private final ServerSentEventContext context = new ServerSentEventContext(this);
    private final Events events;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile boolean cancelled;
    private volatile Borrowed connection;
    private long received;

    StreamingExchange(ModelTurn turn, ServerSentEventParser parser, ServerSentEventListener listener) {
        this.turn = turn;
        this.listener = listener;
        this.events = Events.as(parser, this::event);
    }

    void start(HttpClient client, HttpRequest what, Buffer body) {
        turn.token().onAbort(this::cancel);
        if (cancelled) {
            return;
        }
        client.request(Requests.options(what)).onSuccess(connected -> send(connected, body))
                .onFailure(error -> fail(new UpstreamUnreachable(error)));
    }

    private void send(HttpClientRequest connected, Buffer body) {
        connection = new Borrowed(connected);
        // The last moment at which a stop costs the provider nothing.
        if (cancelled) {
            connection.close();
            return;
        }
        connected.send(body).onSuccess(this::receive).onFailure(error -> fail(new UpstreamUnreachable(error)));
    }

    private void receive(HttpClientResponse response) {
        response.exceptionHandler(error -> fail(new UpstreamCut("the connection was lost in mid-answer", error)));
        if (response.statusCode() < 200 || response.statusCode() > 299) {
            BoundedBody.of(response).onSuccess(
                    body -> fail(new UpstreamRefusal(response.statusCode(), body.toString(), response.headers())))
                    .onFailure(error -> fail(new UpstreamRefusal(response.statusCode(), "", response.headers())));
            return;
        }
        String type = response.getHeader("Content-Type");
        if (type != null && type.regionMatches(true, 0, "text/html", 0, 9)) {
            fail(new UnexpectedBody("a web page"));
            return;
        }
        response.handler(piece -> guarded(() -> feed(piece)));
        response.endHandler(end -> guarded(this::end));
        guarded(() -> listener.onOpen(Requests.opened(response)));
    }

    private void feed(Buffer piece) {
        received += piece.length();
        if (received > LONGEST_BODY_BYTES) {
            throw new UnexpectedBody("a body of more than " + LONGEST_BODY_BYTES + " bytes");
        }
        events.feed(piece);
    }

    private void end() {
        events.end();
        if (events.count() == 0) {
            throw new UnexpectedBody("no event at all");
        }
        if (!cancelled && over.compareAndSet(false, true)) {
            listener.onClose();
            turn.ended();
        }
    }

    private void event(ServerSentEvent event) {
        if (!cancelled && !over.get()) {
            if (END_MARK.equals(event.data())) {
                turn.endMark();
            }
            StreamedError.in(event.data()).ifPresent(error -> {
                throw error;
            });
            listener.onEvent(event, context);
        }
    }

    /** A client above that cannot read a frame must not leave its connection generating. */
    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void fail(Throwable error) {
        if (!cancelled && over.compareAndSet(false, true)) {
            hangUp();
            listener.onError(error);
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
        hangUp();
    }

    private void hangUp() {
        Borrowed begun = connection;
        if (begun != null) {
            begun.close();
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }
}
