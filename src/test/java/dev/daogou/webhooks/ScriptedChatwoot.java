package dev.daogou.webhooks;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/**
 * Chatwoot as its agent bot sees it: events as Chatwoot's listener sends them, and the two calls of its API, with its status codes.
 * A conversation begins as pending, the bot's.
 */
final class ScriptedChatwoot implements AutoCloseable {

    /** What stands in a conversation there, put by the bot. */
    record Put(long conversation, String content, boolean isPrivate) {}

    private static final Pattern CALL = Pattern.compile("/api/v1/accounts/7/conversations/(\\d+)/(messages|toggle_status)");

    private final HttpServer server;
    private final String token;
    private final Map<Long, String> status = new ConcurrentHashMap<>();
    private final List<Put> put = new CopyOnWriteArrayList<>();
    private final List<Integer> answers = new CopyOnWriteArrayList<>();
    private String bot;

    ScriptedChatwoot(String token) {
        this.token = token;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::called);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The agent bot's outgoing URL. */
    void calls(String path) {
        bot = path;
    }

    List<Put> put() {
        return put;
    }

    List<Integer> answers() {
        return answers;
    }

    String status(long conversation) {
        return status.getOrDefault(conversation, "pending");
    }

    void customerSays(long conversation, long id, String text) {
        tell(message(conversation, id, text, "incoming", Map.of("id", 4, "name", "Anna", "type", "contact"))).then()
                .statusCode(204);
    }

    /** The bot's own message is told to the bot, too. */
    void botsMessageComesBack(long conversation, long id, String text) {
        tell(message(conversation, id, text, "outgoing", Map.of("id", 1, "name", "Daogou", "type", "agent_bot"))).then()
                .statusCode(204);
    }

    void agentSays(long conversation, long id, String text) {
        tell(message(conversation, id, text, "outgoing", Map.of("id", 9, "name", "Lin", "type", "user"))).then()
                .statusCode(204);
    }

    void happens(String event, long conversation, String now) {
        status.put(conversation, now);
        tell(Map.of("event", event, "id", conversation, "status", now, "inbox_id", 3)).then().statusCode(204);
    }

    io.restassured.response.Response tell(Map<String, ?> event) {
        return given().contentType(ContentType.JSON).body(event).post(bot);
    }

    private Map<String, ?> message(long conversation, long id, String text, String type, Map<String, ?> sender) {
        return Map.of("event", "message_created", "id", id, "content", text, "message_type", type, "content_type", "text",
                "private", false, "sender", sender, "account", Map.of("id", 7, "name", "Shop"), "conversation",
                Map.of("id", conversation, "status", status(conversation), "inbox_id", 3));
    }

    private void called(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int answer = answer(exchange, JsonPath.from(body));
            answers.add(answer);
            exchange.sendResponseHeaders(answer, -1);
        }
    }

    private int answer(HttpExchange exchange, JsonPath body) {
        Matcher call = CALL.matcher(exchange.getRequestURI().getPath());
        if (!call.matches()) {
            return 404;
        }
        if (!token.equals(exchange.getRequestHeaders().getFirst("api_access_token"))) {
            return 401;
        }
        long conversation = Long.parseLong(call.group(1));
        if (call.group(2).equals("toggle_status")) {
            status.put(conversation, body.getString("status"));
        } else {
            put.add(new Put(conversation, body.getString("content"), Boolean.TRUE.equals(body.get("private"))));
        }
        return 200;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
