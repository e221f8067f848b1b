package dev.daogou.interruption;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.model.BareRelay;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClientOptions;

/** The bare relay as a process, under the same streams as the service. */
final class RelayProcess implements AutoCloseable {

    private final Process process;
    private final int port;
    private final LoadModel model;

    RelayProcess(LoadModel model) throws IOException {
        this.model = model;
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx1g", "-cp", classes,
                BareRelay.class.getName(), model.upstream.baseUrl()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        while (line != null && !line.startsWith("port ")) {
            line = out.readLine();
        }
        if (line == null) {
            throw new IOException("the relay did not start");
        }
        port = Integer.parseInt(line.substring("port ".length()));
    }

    Load.Cost run(Streams streams, long settleMs, long forMs) throws Exception {
        model.speaks(streams);
        LoadCounts counts = new LoadCounts();
        Vertx vertx = Vertx.vertx();
        try {
            var client = vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(10_000));
            List<WebSocket> sockets = new ArrayList<>();
            for (int i = 0; i < streams.many(); i++) {
                sockets.add(Pace.await(client.connect(port, URI.create(model.upstream.url()).getHost(), "/").map(socket -> {
                    ask(socket, counts);
                    return socket;
                }).toCompletionStage().toCompletableFuture(), "a socket"));
                Pace.rest(streams.apartMs());
            }
            Pace.rest(settleMs);
            counts.count(true);
            double cpu = Cpu.seconds(process.pid());
            long tokens = counts.tokens.get();
            long from = System.nanoTime();
            Pace.rest(forMs);
            return new Load.Cost(Cpu.seconds(process.pid()) - cpu, counts.tokens.get() - tokens, 0,
                    (System.nanoTime() - from) / 1e9, counts);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
        }
    }

    private void ask(WebSocket socket, LoadCounts counts) {
        int[] words = { 0 };
        String[] key = { model.freshKey() };
        socket.textMessageHandler(text -> {
            long now = System.nanoTime();
            JsonNode frame = Wire.read(text);
            String said = frame.path("text").asText();
            for (int i = 0; i < said.length(); i++) {
                if (said.charAt(i) == ' ') {
                    counts.added(now - model.answer(key[0]).tokenNanos(words[0]++));
                }
            }
            if (frame.path("t").asText().equals("turn.done")) {
                key[0] = model.freshKey();
                words[0] = 0;
                socket.writeTextMessage(key[0]);
            }
        });
        socket.writeTextMessage(key[0]);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
