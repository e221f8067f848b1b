package dev.daogou.upstream;

import java.util.List;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** One JSON object a line, the last with {@code done}. */
final class OllamaWire implements Wire {

    @Override
    public String contentType() {
        return "application/x-ndjson";
    }

    @Override
    public List<String> token(String text) {
        return List.of(line(new JsonObject().put("content", text)).put("done", false).encode() + "\n");
    }

    @Override
    public List<String> toolCall(String name, String arguments) {
        JsonObject function = new JsonObject().put("name", name).put("arguments", new JsonObject(arguments));
        JsonArray calls = new JsonArray().add(new JsonObject().put("function", function));
        return List.of(line(new JsonObject().put("content", "").put("tool_calls", calls)).put("done", false).encode() + "\n");
    }

    @Override
    public List<String> closing(int outputTokens) {
        return List.of(line(new JsonObject().put("content", "")).put("done", true).put("done_reason", "stop")
                .put("prompt_eval_count", 7).put("eval_count", outputTokens).encode() + "\n");
    }

    @Override
    public List<String> error() {
        return List.of(new JsonObject().put("error", "an error was encountered while running the model").encode() + "\n");
    }

    /** The format has no comments; an empty line says nothing. */
    @Override
    public String keepAlive() {
        return "\n";
    }

    private static JsonObject line(JsonObject message) {
        return new JsonObject().put("model", "scripted").put("created_at", "2026-01-01T00:00:00Z").put("message",
                message.put("role", "assistant"));
    }
}
