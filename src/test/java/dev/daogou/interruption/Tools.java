package dev.daogou.interruption;

import dev.daogou.upstream.Script;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The tools that a request offers the model, in the OpenAI format, and a model that calls the first of them. */
final class Tools {

    private Tools() {}

    static boolean offered(JsonObject request) {
        return !request.getJsonArray("tools", new JsonArray()).isEmpty();
    }

    /** Whether the request bears a tool's result. */
    static boolean answered(JsonObject request) {
        return !Model.said(request, "tool").isEmpty();
    }

    static Script call(JsonObject request) {
        JsonObject function = request.getJsonArray("tools").getJsonObject(0).getJsonObject("function");
        return new Script().toolCall(function.getString("name"), arguments(function).encode());
    }

    /** Something of the right type for each argument that has to be there. */
    private static JsonObject arguments(JsonObject function) {
        JsonObject schema = function.getJsonObject("parameters", new JsonObject());
        JsonObject arguments = new JsonObject();
        for (Object name : schema.getJsonArray("required", new JsonArray())) {
            String type = schema.getJsonObject("properties").getJsonObject((String) name).getString("type", "string");
            arguments.put((String) name, type.equals("string") ? "1001" : type.equals("boolean") ? true : (Object) 1);
        }
        return arguments;
    }
}
