package dev.daogou.console;

import java.util.Arrays;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.daogou.console.Bench.Occupant;
import dev.daogou.shared.Problem;
import dev.daogou.shop.AgentPass;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.buffer.Buffer;

/**
 * The console's socket. With the session's cookie it is open at once; else the first frame is
 * {@code {"t":"hello","key":"dga_…"}}, within 5 s (closes with 4408; a bad key 4401). Afterwards it takes
 * {@code {"t":"typing","cid":…,"on":true}} and {@code {"t":"hb"}}.
 */
@Singleton
@WebSocket(path = "/ws/v1/console")
public class ConsoleSocket {

    private static final Logger LOG = Logger.getLogger(ConsoleSocket.class);
    private static final int MOST_BAD_FRAMES = 20;

    private final Benches benches;
    private final Entry entry;
    private final AgentTyping typing;
    private final ConsoleConfig config;
    private final ObjectMapper json;

    ConsoleSocket(Benches benches, Entry entry, AgentTyping typing, ConsoleConfig config, ObjectMapper json) {
        this.benches = benches;
        this.entry = entry;
        this.typing = typing;
        this.config = config;
        this.json = json;
    }

    @OnOpen
    @Blocking
    void open(WebSocketConnection connection) {
        Bench bench = new Bench(connection);
        connection.userData().put(Bench.KEY, bench);
        benches.opened(bench);
        entry.with(cookie(connection)).ifPresent(occupant -> admit(bench, occupant));
    }

    @OnTextMessage
    @Blocking
    void text(String text, WebSocketConnection connection) {
        Bench bench = connection.userData().get(Bench.KEY);
        bench.lives();
        try {
            take(bench, read(text));
        } catch (Problem refused) {
            benches.send(bench, new ConsoleFrame.Err(refused.status() == 400 ? "BAD_FRAME" : "FORBIDDEN",
                    refused.getMessage()));
            if (bench.nonsense() >= MOST_BAD_FRAMES) {
                bench.close(4429, "too many bad frames");
            }
        } catch (RuntimeException e) {
            LOG.error("A console's frame broke.", e);
            benches.send(bench, new ConsoleFrame.Err("INTERNAL", "Something broke on our side; the log says what."));
        }
    }

    @OnPongMessage
    void pong(Buffer ignored, WebSocketConnection connection) {
        connection.userData().get(Bench.KEY).lives();
    }

    @OnClose
    void close(WebSocketConnection connection) {
        benches.closed(connection.userData().get(Bench.KEY));
    }

    @OnError
    void broken(Throwable failure, WebSocketConnection connection) {
        LOG.debugf(failure, "Console %s broke", connection.id());
        connection.userData().get(Bench.KEY).close(1011, "broken");
    }

    private void take(Bench bench, JsonNode frame) {
        String t = frame.path("t").asText();
        if (t.equals("hello")) {
            hello(bench, frame.path("key").asText(null));
        } else if (bench.occupant() == null) {
            bench.close(4400, "hello first");
        } else if (t.equals("typing")) {
            typing.tell(bench.occupant(), cid(frame), frame.path("on").asBoolean());
        } else if (!t.equals("hb")) {
            throw Problem.badField("t", "must be hello, typing or hb");
        }
    }

    private void hello(Bench bench, String key) {
        if (bench.occupant() != null) {
            return;
        }
        Optional<Occupant> occupant = entry.with(key);
        if (occupant.isEmpty()) {
            bench.close(4401, "no such key");
            return;
        }
        admit(bench, occupant.get());
    }

    private void admit(Bench bench, Occupant occupant) {
        benches.send(bench,
                new ConsoleFrame.Welcome(occupant.agent(), entry.available(occupant), config.heartbeat().toMillis()));
        benches.occupy(bench, occupant);
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw Problem.badField("frame", "is not JSON");
        }
    }

    /** The database refuses a text with U+0000, and no conversation is called so. */
    private static String cid(JsonNode frame) {
        String cid = frame.path("cid").asText();
        if (cid.indexOf(0) >= 0) {
            throw Problem.notFound("conversation");
        }
        return cid;
    }

    private static String cookie(WebSocketConnection connection) {
        String cookies = connection.handshakeRequest().header("Cookie");
        return cookies == null
                ? null
                : Arrays.stream(cookies.split(";")).map(String::strip).filter(c -> c.startsWith(AgentPass.COOKIE + "="))
                        .map(c -> c.substring(AgentPass.COOKIE.length() + 1)).findFirst().orElse(null);
    }
}
