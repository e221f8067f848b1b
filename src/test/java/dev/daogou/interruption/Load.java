package dev.daogou.interruption;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;

/** So many visitors, each with a reply that streams, for so long; what it cost and how late the words came. */
final class Load implements AutoCloseable {

    /**
     * @param cpu seconds of the service while it was counted
     * @param tokens that were shown meanwhile
     * @param turns that were begun meanwhile
     */
    record Cost(double cpu, long tokens, long turns, double seconds, LoadCounts counts) {

        double microsPerDelta() {
            return 1e6 * cpu / Math.max(1, tokens);
        }
    }

    private final Vertx vertx = Vertx.vertx();
    private final WebSocketClient client = vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(10_000));
    private final Stage stage;
    private final LoadModel model;
    private final List<LoadVisitor> visitors = new ArrayList<>();
    private final LoadCounts counts = new LoadCounts();

    Load(Stage stage, LoadModel model) {
        this.stage = stage;
        this.model = model;
    }

    /** @param settleMs from when all have come until it counts */
    Cost run(Streams streams, long settleMs, long forMs) {
        model.speaks(streams);
        for (int i = 0; i < streams.many(); i++) {
            come(i, streams.replyMs());
            Pace.rest(streams.apartMs());
        }
        Pace.rest(settleMs);
        counts.count(true);
        double cpu = Cpu.ofService(stage);
        long tokens = counts.tokens.get();
        long turns = counts.turns.get();
        long from = System.nanoTime();
        Pace.rest(forMs);
        Cost cost = new Cost(Cpu.ofService(stage) - cpu, counts.tokens.get() - tokens, counts.turns.get() - turns,
                (System.nanoTime() - from) / 1e9, counts);
        counts.count(false);
        return cost;
    }

    private void come(int number, long replyMs) {
        Visit visit = stage.visit();
        URI url = URI.create(stage.url());
        LoadVisitor visitor = Pace.await(client.connect(url.getPort(), url.getHost(), "/ws/v1/chat")
                .map(socket -> new LoadVisitor(vertx, socket, model, counts, Form.random("load", number), replyMs))
                .toCompletionStage().toCompletableFuture(), "a socket");
        visitors.add(visitor);
        visitor.greets(visit.cid(), visit.token());
    }

    /** Everybody stops what they read and goes. */
    void leaves() {
        List<CompletableFuture<Void>> calm = visitors.stream().map(LoadVisitor::leaves).toList();
        Pace.within(java.time.Duration.ofMinutes(2), CompletableFuture.allOf(calm.toArray(CompletableFuture[]::new)),
                "the end of all turns");
        visitors.forEach(LoadVisitor::closes);
    }

    @Override
    public void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
}
