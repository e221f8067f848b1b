package dev.daogou.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/** Stands between a page and the service and speaks the wire protocol as a test tells it to. */
final class ScriptedService {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A socket whose other end is the test. */
    private static final String SOCKET = """
            window.WebSocket = class {
              constructor(url) {
                window.scriptedSocket = this;
                this.readyState = 0;
                queueMicrotask(() => {
                  if (window.scriptedOutage) return this.onclose({ code: 1006 });
                  this.readyState = 1;
                  this.onopen();
                });
              }
              send(text) { window.scriptedServiceHears(text); }
              close() { this.readyState = 3; }
            };
            """;

    /** What the page sent, in order: bodies of calls and frames. */
    final List<JsonNode> heard = new ArrayList<>();
    private Consumer<JsonNode> onMessage = message -> {};
    private final Page page;
    private Map<String, ?> liveTurn;
    private long seq;

    private ScriptedService(Page page) {
        this.page = page;
    }

    static ScriptedService before(Page page) {
        var service = new ScriptedService(page);
        page.route("**/api/v1/conversations**", service::answer);
        page.route("**/api/v1/conversations/**", service::answer);
        page.exposeFunction("scriptedServiceHears", told -> {
            service.hear(read((String) told[0]));
            return null;
        });
        page.addInitScript(SOCKET);
        return service;
    }

    /** What happens when the visitor's message has been acknowledged. */
    void whenAsked(Consumer<JsonNode> reaction) {
        onMessage = reaction;
    }

    /** A turn that streams the text in small pieces and stays open. */
    void streams(String tid, String text) {
        sayDurably(Map.of("t", "turn.start", "tid", tid, "mids", List.of()));
        for (int off = 0; off < text.length(); off += 5) {
            say(Map.of("t", "delta", "tid", tid, "off", off, "text", text.substring(off, Math.min(off + 5, text.length()))));
        }
    }

    /** A whole answer; the reply's other fields may be added. */
    void answers(String tid, String text, Map<String, ?> more) {
        streams(tid, text);
        var reply = new java.util.HashMap<String, Object>(
                Map.of("text", text, "lang", "zh", "answeredBy", "grounded", "confidence",
                        0.9, "citations", List.of(), "products", List.of(), "media", List.of(), "suggestions", List.of()));
        reply.putAll(more);
        sayDurably(Map.of("t", "turn.done", "tid", tid, "off", text.length(), "reply", reply));
    }

    void sayDurably(Map<String, ?> frame) {
        var numbered = new LinkedHashMap<String, Object>(frame);
        numbered.put("seq", ++seq);
        say(numbered);
    }

    void say(Map<String, ?> frame) {
        page.evaluate("text => window.scriptedSocket.onmessage({ data: text })", write(frame));
    }

    /** The line breaks, and until {@link #isBack} no attempt to connect succeeds. */
    void breaks() {
        page.evaluate("() => { window.scriptedOutage = true; window.scriptedSocket.onclose({ code: 1006 }); }");
    }

    /** Whoever tries again is welcome. @param turn what speaks by then, or null */
    void isBack(Map<String, ?> turn) {
        liveTurn = turn;
        page.evaluate("() => { window.scriptedOutage = false; }");
    }

    /** Frames of a kind that the page sent so far. */
    List<JsonNode> frames(String t) {
        return heard.stream().filter(frame -> frame.path("t").asText().equals(t)).toList();
    }

    private void answer(Route route) {
        var request = route.request();
        if (request.postData() != null) {
            heard.add(read(request.postData()));
        }
        boolean begins = request.method().equals("POST") && request.url().endsWith("/conversations");
        String body = begins
                ? write(Map.of("conversationId", "c1", "token", "secret", "visitorId", "v1", "expiresAt",
                        "2999-01-01T00:00:00Z"))
                : request.method().equals("GET") ? "{\"messages\":[]}" : "";
        route.fulfill(new Route.FulfillOptions().setStatus(begins ? 201 : 200).setContentType("application/json")
                .setHeaders(Map.of("Access-Control-Allow-Origin", "*", "Access-Control-Allow-Headers", "*",
                        "Access-Control-Allow-Methods", "*"))
                .setBody(body));
    }

    private void hear(JsonNode frame) {
        heard.add(frame);
        if (frame.path("t").asText().equals("hello")) {
            var welcome = new LinkedHashMap<String, Object>(
                    Map.of("t", "welcome", "cid", "c1", "epoch", 1, "seq", seq, "floor", "assistant", "hbMs", 15000));
            if (liveTurn != null) {
                welcome.put("turn", liveTurn);
            }
            say(welcome);
        } else if (frame.path("t").asText().equals("msg")) {
            sayDurably(Map.of("t", "msg.ok", "mid", frame.path("mid").asText(), "as", "new", "dup", false));
            onMessage.accept(frame);
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
