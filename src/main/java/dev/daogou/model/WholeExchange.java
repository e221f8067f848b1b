package dev.daogou.model;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;

/**
 * One request with a whole answer. Its time limit counts from here on, also while it waits for a connection; past it, or when
 * the future is cancelled, the connection is closed under it.
 */
final class WholeExchange {

    /** A hundred vectors of 4,096 numbers as JSON are 5 MB. */
    private static final int MOST_BYTES = 32 << 20;

    private final CompletableFuture<Buffer> body = new CompletableFuture<>();

    private WholeExchange() {}

    /** @param awaited what the answer holds, for whoever reads that it took too long */
    static CompletableFuture<Buffer> send(HttpClient http, Vertx vertx, RequestOptions options, Buffer json, Duration limit,
            String awaited) {
        WholeExchange exchange = new WholeExchange();
        long timer = vertx.setTimer(Math.max(1, limit.toMillis()),
                late -> exchange.body.completeExceptionally(new ModelTooSlow(awaited, limit)));
        exchange.body.whenComplete((done, error) -> vertx.cancelTimer(timer));
        http.request(options).onSuccess(connected -> exchange.send(connected, json))
                .onFailure(error -> exchange.body.completeExceptionally(new UpstreamUnreachable(error)));
        return exchange.body;
    }

    private void send(HttpClientRequest connected, Buffer json) {
        Borrowed connection = new Borrowed(connected);
        body.whenComplete((done, error) -> {
            if (error != null) {
                connection.close();
            }
        });
        if (!body.isDone()) {
            connected.send(json)
                    .recover(error -> Future.failedFuture(new UpstreamUnreachable(error))).compose(WholeExchange::whole)
                    .onSuccess(body::complete).onFailure(body::completeExceptionally);
        }
    }

    private static Future<Buffer> whole(HttpClientResponse response) {
        int status = response.statusCode();
        Future<Buffer> whole = BoundedBody.of(response, MOST_BYTES);
        if (status < 200 || status > 299) {
            return whole.transform(read -> Future.failedFuture(
                    new UpstreamRefusal(status, read.succeeded() ? read.result().toString() : "", response.headers())));
        }
        String type = response.getHeader("Content-Type");
        if (type != null && type.regionMatches(true, 0, "text/html", 0, 9)) {
            return Future.failedFuture(new UnexpectedBody("a web page"));
        }
        return whole.recover(error -> Future.failedFuture(
                error instanceof UnexpectedBody ? error : new UpstreamCut("the connection was lost in mid-answer", error)));
    }
}
