package dev.daogou.model;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;

/**
 * LangChain4j's HTTP seam on Vert.x. LangChain4j's own handle can stop a stream only from its first event on; a request sent
 * through here is stopped in every phase by the {@link ModelTurn} armed on the thread that started it.
 */
final class StoppableHttpClient implements HttpClient {

    private final io.vertx.core.http.HttpClient vertx;
    private final Duration wholeTimeout;

    /** @param wholeTimeout how long a request that is not streamed may take; streams are watched by {@link ModelCall} */
    StoppableHttpClient(io.vertx.core.http.HttpClient vertx, Duration wholeTimeout) {
        this.vertx = vertx;
        this.wholeTimeout = wholeTimeout;
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        new StreamingExchange(ModelTurn.current(), parser, listener).start(vertx, request, Requests.body(request));
    }

    /** Blocks; never call it on an event loop. */
    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        CompletableFuture<SuccessfulHttpResponse> response = new CompletableFuture<>();
        AbortToken token = ModelTurn.current().token();
        token.onAbort(() -> response.cancel(false));
        vertx.request(Requests.options(request)).compose(connected -> {
            Borrowed connection = new Borrowed(connected);
            response.whenComplete((done, error) -> release(connection, error));
            return response.isDone() ? Future.failedFuture("stopped") : connected.send(Requests.body(request));
        }).compose(StoppableHttpClient::whole).onSuccess(response::complete)
                .onFailure(response::completeExceptionally);
        return awaited(response);
    }

    private static void release(Borrowed connection, Throwable error) {
        if (error != null) {
            connection.close();
        }
    }

    private static Future<SuccessfulHttpResponse> whole(HttpClientResponse response) {
        return BoundedBody.of(response).map(body -> {
            if (response.statusCode() < 200 || response.statusCode() > 299) {
                throw new UpstreamRefusal(response.statusCode(), body.toString(), response.headers());
            }
            return Requests.whole(response, body);
        });
    }

    private SuccessfulHttpResponse awaited(CompletableFuture<SuccessfulHttpResponse> response) {
        try {
            return response.get(wholeTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new UpstreamUnreachable(e.getCause());
        } catch (java.util.concurrent.TimeoutException e) {
            response.completeExceptionally(e);
            throw new TimeoutException(e);
        } catch (InterruptedException e) {
            response.completeExceptionally(e);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the model", e);
        }
    }
}
