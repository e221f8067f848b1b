package dev.daogou.upstream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

import org.awaitility.Awaitility;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;

/**
 * A model provider that plays scripts. It speaks TCP itself, so that it can cut a frame in half, and the streaming formats of
 * OpenAI ({@code /v1/chat/completions}), Ollama ({@code /api/chat}), Anthropic ({@code /v1/messages}) and Gemini
 * ({@code …:streamGenerateContent}), chosen by path, and OpenAI's {@code /v1/embeddings}. Event-driven: thousands of streams need no thread each.
 */
public final class ScriptedUpstream implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final Queue<Script> next = new ConcurrentLinkedQueue<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final NetServer server;
    private final Queue<Script> nextVectors = new ConcurrentLinkedQueue<>();
    private volatile Script always = new Script().tokens("Hello", " from", " the", " script.");
    private volatile Script alwaysVectors = new Script();
    private final Map<String, Script> vectorsOf = new ConcurrentHashMap<>();
    private volatile Function<JsonObject, Script> chooser = request -> null;
    private volatile Consumer<Received> listener = received::add;

    private ScriptedUpstream() {
        server = vertx.createNetServer(new NetServerOptions().setHost("127.0.0.1").setAcceptBacklog(4096))
                .connectHandler(socket -> new Connection(vertx, socket, this::scriptFor,
                        request -> listener.accept(request)));
        server.listen(0).toCompletionStage().toCompletableFuture().join();
    }

    public static ScriptedUpstream start() {
        return new ScriptedUpstream();
    }

    private Script scriptFor(String path, JsonObject request) {
        boolean vectors = path.endsWith("/embeddings");
        Script chosen = vectors ? null : chooser.apply(request);
        Script script = chosen != null ? chosen : (vectors ? nextVectors : next).poll();
        return script != null
                ? script
                : vectors ? vectorsOf.getOrDefault(request.getString("model", ""), alwaysVectors) : always;
    }

    /** Script for the next request that has none yet; requests take them in order. */
    public Script next() {
        Script script = new Script();
        next.add(script);
        return script;
    }

    /** Script for every request for which {@link #next()} has none. */
    public Script always() {
        always = new Script();
        return always;
    }

    /** Scripts by what is asked; where it gives null, {@link #next()} and {@link #always()} hold. Called on an event loop. */
    public void choosing(Function<JsonObject, Script> byRequest) {
        chooser = byRequest;
    }

    /** Tells of requests as they arrive, on an event loop, instead of keeping them. */
    public void telling(Consumer<Received> whom) {
        listener = whom;
    }

    /** As {@link #next()}, for the next request for vectors; without more words it is answered well. */
    public Script nextVectors() {
        Script script = new Script();
        nextVectors.add(script);
        return script;
    }

    /** As {@link #always()}, for requests for vectors. */
    public Script alwaysVectors() {
        alwaysVectors = new Script();
        return alwaysVectors;
    }

    /** As {@link #alwaysVectors()}, for one model alone. */
    public Script alwaysVectors(String model) {
        Script script = new Script();
        vectorsOf.put(model, script);
        return script;
    }

    /** Forgets scripts and requests. */
    public void reset() {
        vectorsOf.clear();
        next.clear();
        nextVectors.clear();
        received.clear();
        alwaysVectors();
        always().tokens("Hello", " from", " the", " script.");
    }

    /** {@code http://127.0.0.1:port}; what Ollama's base URL is. */
    public String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    /** What {@code daogou.llm.base-url} is for OpenAI and Anthropic. */
    public String baseUrl() {
        return url() + "/v1";
    }

    /** Requests so far, in the order of their arrival. */
    public List<Received> received() {
        return received;
    }

    /** @param nth from 1; waits up to 10 s for it */
    public Received awaitRequest(int nth) {
        Awaitility.await().pollInterval(Duration.ofMillis(2)).atMost(Duration.ofSeconds(10))
                .until(() -> received.size() >= nth);
        return received.get(nth - 1);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
