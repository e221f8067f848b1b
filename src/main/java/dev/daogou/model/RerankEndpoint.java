package dev.daogou.model;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.util.TypeLiteral;

import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

import dev.daogou.model.EmbeddingFailed.Code;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * How much documents have to do with a question, by any endpoint that takes Cohere's and Jina's {@code POST /rerank}. LangChain4j
 * has clients for each provider, of which none can be pointed at another's address and given up under a connection.
 */
public final class RerankEndpoint implements AutoCloseable {

    private static final int CALLS = 6;
    private static final double HALF = 0.5;

    private final RerankConfig config;
    private final Vertx vertx;
    private final HttpClient http;
    private final String url;
    private final String model;
    private final TypedGuard<CompletionStage<double[]>> guard;

    /** @throws IllegalStateException naming the property that is missing */
    public RerankEndpoint(RerankConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
        this.url = config.baseUrl().orElseThrow().replaceAll("/+$", "") + "/rerank";
        this.model = config.model().filter(name -> !name.isBlank()).orElseThrow(() -> new IllegalStateException(
                "daogou.rerank.model is not set, but daogou.rerank.base-url needs it (environment: DAOGOU_RERANK_MODEL)"));
        this.http = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout((int) config.timeout().toMillis()),
                new PoolOptions().setHttp1MaxSize(config.maxConcurrent()));
        this.guard = TypedGuard.create(new TypeLiteral<CompletionStage<double[]>>() {
        }).withDescription("reranking").withCircuitBreaker().requestVolumeThreshold(CALLS).failureRatio(HALF)
                .delay(config.breakerDelay().toMillis(), ChronoUnit.MILLIS).when(RerankEndpoint::troublesProvider).done()
                // A connection the provider closed while it was idle; within the same time.
                .withRetry().maxRetries(1).delay(0, ChronoUnit.MILLIS).jitter(5, ChronoUnit.MILLIS)
                .whenException(RerankEndpoint::worthAnotherTry).done()
                .withBulkhead().limit(config.maxConcurrent()).queueSize(1).done().build();
    }

    /**
     * A number for each document, larger where it has more to do with the question; numbers of two questions cannot be compared.
     *
     * @return fails with {@link RerankFailed} within {@code daogou.rerank.timeout}
     */
    public CompletableFuture<double[]> scores(String question, List<String> documents) {
        long end = System.nanoTime() + config.timeout().toNanos();
        Buffer json = new JsonObject().put("model", model).put("query", question).put("documents", new JsonArray(documents))
                .put("top_n", documents.size()).toBuffer();
        CompletableFuture<double[]> named = new CompletableFuture<>();
        guard.get(() -> attempt(json, documents.size(), Duration.ofNanos(Math.max(0, end - System.nanoTime()))))
                .whenComplete((scores, error) -> {
                    if (error == null) {
                        named.complete(scores);
                    } else {
                        named.completeExceptionally(RerankFailed.of(error));
                    }
                });
        return named;
    }

    private CompletionStage<double[]> attempt(Buffer json, int documents, Duration limit) {
        RequestOptions options = new RequestOptions().setAbsoluteURI(url).setMethod(HttpMethod.POST)
                .putHeader("Content-Type", "application/json");
        config.apiKey().filter(key -> !key.isBlank()).ifPresent(key -> options.putHeader("Authorization", "Bearer " + key));
        return WholeExchange.send(http, vertx, options, json, limit, "the order")
                .thenApply(body -> RerankAnswer.read(body.getBytes(), documents));
    }

    private static Code code(Throwable error) {
        return RerankFailed.of(error).code();
    }

    /** One that asks for patience is well, and one that does not take a text is too. */
    private static boolean troublesProvider(Throwable error) {
        return !(error instanceof BulkheadException) && code(error) != Code.RATE && code(error) != Code.REFUSED;
    }

    private static boolean worthAnotherTry(Throwable error) {
        return !(error instanceof CircuitBreakerOpenException) && !(error instanceof BulkheadException)
                && code(error) == Code.UNAVAILABLE;
    }

    @Override
    public void close() {
        http.close();
    }
}
