package dev.daogou.model;

import io.vertx.core.http.HttpClientRequest;

/**
 * A pooled connection, for as long as one request has it. The connection is closed and not the request reset: a reset closes it
 * even when the answer has ended and the request of somebody else is on it by then, and when it overtakes the sending, which
 * waits for its turn on the connection's thread, the request is sent all the same and its answer goes on with nobody to hear it.
 */
final class Borrowed {

    private final HttpClientRequest request;
    private volatile boolean givenBack;

    /** @param request of HTTP/1: others share a connection at the same time */
    Borrowed(HttpClientRequest request) {
        this.request = request;
        // What would otherwise be logged as an error; what matters arrives through the request's futures.
        request.exceptionHandler(error -> {});
        request.response().onSuccess(response -> response.end().onSuccess(end -> givenBack = true));
    }

    /** Closes the connection under the request, unless its answer has ended. */
    void close() {
        if (!givenBack) {
            request.connection().close();
        }
    }
}
