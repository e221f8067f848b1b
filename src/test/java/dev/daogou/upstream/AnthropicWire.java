package dev.daogou.upstream;

import java.util.List;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Named server-sent events from {@code message_start} to {@code message_stop}; one block of text, or of a tool call. */
final class AnthropicWire implements Wire {

    private boolean textBegun;
    private boolean calledTool;

    @Override
    public String contentType() {
        return "text/event-stream; charset=utf-8";
    }

    @Override
    public List<String> opening() {
        JsonObject message = new JsonObject().put("id", "msg_1").put("type", "message").put("role", "assistant")
                .put("model", "scripted").put("content", new JsonArray())
                .put("usage", new JsonObject().put("input_tokens", 7).put("output_tokens", 1));
        return List.of(event("message_start", new JsonObject().put("message", message)),
                event("ping", new JsonObject()));
    }

    @Override
    public List<String> token(String text) {
        String delta = event("content_block_delta", new JsonObject().put("index", 0).put("delta",
                new JsonObject().put("type", "text_delta").put("text", text)));
        if (textBegun) {
            return List.of(delta);
        }
        textBegun = true;
        return List.of(begin(new JsonObject().put("type", "text").put("text", "")), delta);
    }

    /** The arguments come in two pieces, as they do in life. */
    @Override
    public List<String> toolCall(String name, String arguments) {
        calledTool = true;
        int half = arguments.length() / 2;
        return List.of(
                begin(new JsonObject().put("type", "tool_use").put("id", "toolu_1").put("name", name).put("input",
                        new JsonObject())),
                piece(arguments.substring(0, half)), piece(arguments.substring(half)));
    }

    private static String piece(String json) {
        return event("content_block_delta", new JsonObject().put("index", 0).put("delta",
                new JsonObject().put("type", "input_json_delta").put("partial_json", json)));
    }

    @Override
    public List<String> error() {
        return List.of(event("error", new JsonObject().put("error",
                new JsonObject().put("type", "overloaded_error").put("message", "Overloaded"))));
    }

    @Override
    public List<String> closing(int outputTokens) {
        return List.of(event("content_block_stop", new JsonObject().put("index", 0)),
                event("message_delta",
                        new JsonObject()
                                .put("delta", new JsonObject().put("stop_reason", calledTool ? "tool_use" : "end_turn"))
                                .put("usage", new JsonObject().put("output_tokens", outputTokens))),
                event("message_stop", new JsonObject()));
    }

    private static String begin(JsonObject block) {
        return event("content_block_start", new JsonObject().put("index", 0).put("content_block", block));
    }

    private static String event(String name, JsonObject data) {
        return "event: " + name + "\n" + Wire.data(data.put("type", name));
    }
}
