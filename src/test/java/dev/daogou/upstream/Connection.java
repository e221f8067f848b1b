package dev.daogou.upstream;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetSocket;

/** One connection: reads requests with {@code Content-Length} bodies, one after the other, and has each performed. */
final class Connection {

    private final long connectedNanos = System.nanoTime();
    private final Vertx vertx;
    private final NetSocket socket;
    private final BiFunction<String, JsonObject, Script> scripts;
    private final Consumer<Received> record;
    private Buffer held = Buffer.buffer();
    private Received current;
    private Performance performance;

    Connection(Vertx vertx, NetSocket socket, BiFunction<String, JsonObject, Script> scripts, Consumer<Received> record) {
        this.vertx = vertx;
        this.socket = socket;
        this.scripts = scripts;
        this.record = record;
        socket.handler(this::read);
        socket.exceptionHandler(reset -> {});
        socket.closeHandler(closed -> closed());
    }

    private void closed() {
        if (current != null) {
            performance.stop();
            current.closed();
        }
    }

    private void read(Buffer piece) {
        held.appendBuffer(piece);
        String text = held.toString(java.nio.charset.StandardCharsets.ISO_8859_1);
        int headEnd = text.indexOf("\r\n\r\n");
        if (headEnd < 0) {
            return;
        }
        String[] head = text.substring(0, headEnd).split("\r\n");
        Map<String, String> headers = headers(head);
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        int bodyStart = headEnd + 4;
        if (held.length() < bodyStart + length) {
            return;
        }
        Buffer body = held.getBuffer(bodyStart, bodyStart + length);
        held = held.getBuffer(bodyStart + length, held.length());
        answer(head[0].split(" ")[1], headers, body);
    }

    private static Map<String, String> headers(String[] head) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < head.length; i++) {
            int colon = head[i].indexOf(':');
            headers.put(head[i].substring(0, colon).toLowerCase(Locale.ROOT), head[i].substring(colon + 1).strip());
        }
        return headers;
    }

    private void answer(String path, Map<String, String> headers, Buffer body) {
        JsonObject json = body.length() == 0 ? new JsonObject() : body.toJsonObject();
        current = new Received(path, headers, json, connectedNanos);
        Script script = scripts.apply(path, json);
        Wire wire = path.endsWith("/embeddings") ? new EmbeddingWire(json, script.change) : Wire.at(path);
        performance = new Performance(vertx, socket, script, wire, current);
        record.accept(current);
        performance.begin();
    }
}
