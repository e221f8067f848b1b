package dev.daogou.upstream;

import java.util.List;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Server-sent partial responses; the last bears a finish reason. */
final class GeminiWire implements Wire {

    @Override
    public String contentType() {
        return "text/event-stream";
    }

    @Override
    public List<String> token(String text) {
        return List.of(Wire.data(partial(new JsonObject().put("text", text), null)));
    }

    @Override
    public List<String> toolCall(String name, String arguments) {
        JsonObject call = new JsonObject().put("name", name).put("args", new JsonObject(arguments));
        return List.of(Wire.data(partial(new JsonObject().put("functionCall", call), null)));
    }

    @Override
    public List<String> closing(int outputTokens) {
        return List.of(Wire.data(partial(new JsonObject().put("text", ""), "STOP").put("usageMetadata", new JsonObject()
                .put("promptTokenCount", 7).put("candidatesTokenCount", outputTokens)
                .put("totalTokenCount", 7 + outputTokens))));
    }

    @Override
    public List<String> error() {
        return List.of(Wire.data(new JsonObject().put("error", new JsonObject().put("code", 503)
                .put("message", "The model is overloaded.").put("status", "UNAVAILABLE"))));
    }

    private static JsonObject partial(JsonObject part, String finish) {
        JsonObject candidate = new JsonObject()
                .put("content", new JsonObject().put("role", "model").put("parts", new JsonArray().add(part)))
                .put("index", 0);
        if (finish != null) {
            candidate.put("finishReason", finish);
        }
        return new JsonObject().put("candidates", new JsonArray().add(candidate)).put("modelVersion", "scripted");
    }
}
