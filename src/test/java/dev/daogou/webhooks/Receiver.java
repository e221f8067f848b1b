package dev.daogou.webhooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.restassured.path.json.JsonPath;

/** A help desk's server, on loopback, that can be down and up again at the same address. */
public final class Receiver implements AutoCloseable {

    /** What came, as it came. */
    public record Letter(Headers headers, String body) {
        public String header(String name) {
            return headers.getFirst(name);
        }

        public String delivery() {
            return header("Daogou-Delivery");
        }

        public JsonPath json() {
            return JsonPath.from(body);
        }

        public String cid() {
            return json().getString("cid");
        }

        public boolean signedWith(String secret) {
            String[] parts = header("Daogou-Signature").split(",v1=");
            return Hmac.hex(secret, parts[0].substring(2) + "." + body).equals(parts[1])
                    && header("Daogou-Timestamp").equals(parts[0].substring(2));
        }
    }

    /** What it answers. @param headers names and values in turn */
    public record Reply(int status, String... headers) {}

    public static final Function<Letter, Reply> TAKES = letter -> new Reply(204);

    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile Function<Letter, Reply> answer = TAKES;
    private HttpServer server;
    private int port;

    public static Receiver up() {
        Receiver receiver = new Receiver();
        receiver.comeUp();
        return receiver;
    }

    public void comeUp() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = server.getAddress().getPort();
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    /** Nobody listens there any more. */
    public void goDown() {
        server.stop(0);
    }

    public void answers(Function<Letter, Reply> how) {
        answer = how;
    }

    public String url() {
        return "http://127.0.0.1:" + port + "/daogou";
    }

    public List<Letter> letters() {
        return letters;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var letter = new Letter(exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            letters.add(letter);
            Reply reply = answer.apply(letter);
            for (int i = 0; i < reply.headers().length; i += 2) {
                exchange.getResponseHeaders().add(reply.headers()[i], reply.headers()[i + 1]);
            }
            exchange.sendResponseHeaders(reply.status(), -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
