package dev.daogou.upstream;

import java.util.List;

import io.vertx.core.json.JsonObject;

/** A provider's streaming format. Each method gives the frames as they go over the wire. */
interface Wire {

    String contentType();

    default List<String> opening() {
        return List.of();
    }

    List<String> token(String text);

    default List<String> thinking(String text) {
        throw new UnsupportedOperationException("only the OpenAI format is scripted with thinking");
    }

    List<String> toolCall(String name, String arguments);

    /** The end of a whole answer with its usage; input is counted as 7 tokens. */
    List<String> closing(int outputTokens);

    /** A failure that the provider tells in mid-stream. */
    List<String> error();

    /** A comment, as proxies send it to keep a connection open. */
    default String keepAlive() {
        return ": keep-alive\n\n";
    }

    static Wire at(String path) {
        if (path.contains("/api/chat")) {
            return new OllamaWire();
        }
        if (path.contains("/messages")) {
            return new AnthropicWire();
        }
        return path.contains("GenerateContent") ? new GeminiWire() : new OpenAiWire();
    }

    static String data(JsonObject json) {
        return "data: " + json.encode() + "\n\n";
    }
}
