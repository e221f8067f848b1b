package dev.daogou.upstream;

import java.util.List;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Server-sent chat completion chunks, ended by {@code [DONE]}. */
final class OpenAiWire implements Wire {

    private int calledTools;

    @Override
    public String contentType() {
        return "text/event-stream";
    }

    @Override
    public List<String> opening() {
        return List.of(chunk(new JsonObject().put("role", "assistant").put("content", ""), null));
    }

    @Override
    public List<String> token(String text) {
        return List.of(chunk(new JsonObject().put("content", text), null));
    }

    @Override
    public List<String> thinking(String text) {
        return List.of(chunk(new JsonObject().put("reasoning_content", text), null));
    }

    /** The arguments come in two pieces, as they do in life. */
    @Override
    public List<String> toolCall(String name, String arguments) {
        calledTools++;
        int half = arguments.length() / 2;
        JsonObject begun = new JsonObject().put("name", name).put("arguments", arguments.substring(0, half));
        JsonObject rest = new JsonObject().put("arguments", arguments.substring(half));
        return List.of(chunk(call(new JsonObject().put("id", "call_" + calledTools).put("type", "function"), begun), null),
                chunk(call(new JsonObject(), rest), null));
    }

    private JsonObject call(JsonObject call, JsonObject function) {
        return new JsonObject().put("tool_calls",
                new JsonArray().add(call.put("index", calledTools - 1).put("function", function)));
    }

    @Override
    public List<String> closing(int outputTokens) {
        JsonObject usage = new JsonObject().put("prompt_tokens", 7).put("completion_tokens", outputTokens)
                .put("total_tokens", 7 + outputTokens)
                .put("prompt_tokens_details", new JsonObject().put("cached_tokens", 3));
        return List.of(chunk(new JsonObject(), calledTools > 0 ? "tool_calls" : "stop"),
                Wire.data(envelope(new JsonArray()).put("usage", usage)), "data: [DONE]\n\n");
    }

    @Override
    public List<String> error() {
        return List.of(Wire.data(new JsonObject().put("error",
                new JsonObject().put("message", "the server had an error").put("type", "server_error"))));
    }

    private static String chunk(JsonObject delta, String finish) {
        JsonObject choice = new JsonObject().put("index", 0).put("delta", delta).put("finish_reason", finish);
        return Wire.data(envelope(new JsonArray().add(choice)));
    }

    private static JsonObject envelope(JsonArray choices) {
        return new JsonObject().put("id", "chatcmpl-1").put("object", "chat.completion.chunk").put("created", 1)
                .put("model", "scripted").put("choices", choices);
    }
}
