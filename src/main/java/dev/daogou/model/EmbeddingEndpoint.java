package dev.daogou.model;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

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
 * Vectors by any endpoint that speaks OpenAI's format. LangChain4j's client for it is not used: it pairs vectors with texts by
 * their place and never looks at their {@code index}, and holds a thread for each request.
 */
public final class EmbeddingEndpoint implements AutoCloseable {

    private static final String OPENAI = "https://api.openai.com/v1";
    private static final int CONNECT_MILLIS = 5_000;

    private final EmbeddingConfig config;
    private final Vertx vertx;
    private final EmbeddingGuards guards;
    private final String url;
    private final HttpClient forQuestions;
    private final HttpClient forPassages;

    public EmbeddingEndpoint(EmbeddingConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
        this.guards = new EmbeddingGuards(config);
        this.url = config.baseUrl().orElse(OPENAI).replaceAll("/+$", "") + "/embeddings";
        // An import must not hold the connections that questions need.
        this.forQuestions = client(EmbeddingGuards.QUESTIONS_AT_ONCE);
        this.forPassages = client(config.maxConcurrent());
    }

    private HttpClient client(int connections) {
        return vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS),
                new PoolOptions().setHttp1MaxSize(connections));
    }

    /**
     * A question's vector, of length 1.
     *
     * @param dimensions to ask for, or {@code null}
     * @return fails with {@link EmbeddingFailed} within {@code daogou.embedding.question-timeout}
     */
    public CompletableFuture<float[]> question(String model, Integer dimensions, String text) {
        long end = System.nanoTime() + config.questionTimeout().toNanos();
        Buffer json = json(model, dimensions, List.of(text));
        return named(guards.question(
                () -> attempt(forQuestions, json, 1, Duration.ofNanos(Math.max(0, end - System.nanoTime())))))
                .thenApply(vectors -> vectors.get(0));
    }

    /**
     * The vectors of passages in their order, all of one dimension and of length 1.
     *
     * @param texts at most what the provider takes in a request
     * @return fails with {@link EmbeddingFailed}, at the latest when all retries have taken their time
     */
    public CompletableFuture<List<float[]>> passages(String model, Integer dimensions, List<String> texts) {
        Buffer json = json(model, dimensions, texts);
        return named(guards.passages(() -> attempt(forPassages, json, texts.size(), config.timeout())));
    }

    private CompletionStage<List<float[]>> attempt(HttpClient http, Buffer json, int texts, Duration limit) {
        RequestOptions options = new RequestOptions().setAbsoluteURI(url).setMethod(HttpMethod.POST)
                .putHeader("Content-Type", "application/json");
        config.apiKey().filter(key -> !key.isBlank()).ifPresent(key -> options.putHeader("Authorization", "Bearer " + key));
        return named(WholeExchange.send(http, vertx, options, json, limit, "the vectors")
                // A million numbers are too many to read on an event loop.
                .thenCompose(body -> vertx.executeBlocking(() -> EmbeddingAnswer.read(body.getBytes(), texts), false)
                        .toCompletionStage()));
    }

    private static <T> CompletableFuture<T> named(CompletionStage<T> stage) {
        CompletableFuture<T> named = new CompletableFuture<>();
        stage.whenComplete((value, error) -> {
            if (error == null) {
                named.complete(value);
            } else {
                named.completeExceptionally(EmbeddingFailed.of(error));
            }
        });
        return named;
    }

    private static Buffer json(String model, Integer dimensions, List<String> texts) {
        JsonObject json = new JsonObject().put("model", model).put("input", new JsonArray(texts));
        return (dimensions == null ? json : json.put("dimensions", dimensions)).toBuffer();
    }

    @Override
    public void close() {
        forQuestions.close();
        forPassages.close();
    }
}
