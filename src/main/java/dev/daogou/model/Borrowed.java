package dev.daogou.model;

import io.vertx.core.http.HttpClientRequest;

/**
 * A pooled connection, for as long as one request has it. Resetting a request closes its connection even when its answer has
 * ended and the request of somebody else is on it by then.
 */
final class Borrowed {

    private final HttpClientRequest request;
    private volatile boolean givenBack;

    Borrowed(HttpClientRequest request) {
        this.request = request;
        // Where a reset would otherwise be logged as an error; what matters arrives through the request's futures.
        request.exceptionHandler(error -> {});
        request.response().onSuccess(response -> response.end().onSuccess(end -> givenBack = true));
    }

    /** Closes the connection under the request, unless its answer has ended. */
    void reset() {
        if (!givenBack) {
            request.reset();
        }
    }
}
