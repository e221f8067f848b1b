package dev.daogou.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What an embedding endpoint's answer may have different from a good one. */
final class Answers {

    private Answers() {}

    static JsonObject inAnotherOrder(JsonObject answer) {
        List<Object> data = entries(answer);
        Collections.reverse(data);
        return answer.put("data", new JsonArray(data));
    }

    static JsonObject inBase64(JsonObject answer) {
        return each(answer, entry -> {
            JsonArray numbers = entry.getJsonArray("embedding");
            float[] vector = new float[numbers.size()];
            IntStream.range(0, vector.length).forEach(i -> vector[i] = numbers.getFloat(i));
            entry.put("embedding", base64(vector));
        });
    }

    static JsonObject withoutIndex(JsonObject answer) {
        return each(answer, entry -> entry.remove("index"));
    }

    static JsonObject withoutTheLast(JsonObject answer) {
        List<Object> data = entries(answer);
        return answer.put("data", new JsonArray(data.subList(0, data.size() - 1)));
    }

    static JsonObject twice(JsonObject answer) {
        JsonArray data = answer.getJsonArray("data");
        return answer.put("data", data.copy().addAll(data));
    }

    static JsonObject allOfOneIndex(JsonObject answer) {
        return each(answer, entry -> entry.put("index", 0));
    }

    static JsonObject withNotANumber(JsonObject answer) {
        return each(answer, entry -> entry.put("embedding", base64(new float[]{ Float.NaN })));
    }

    static JsonObject withTheLast(JsonObject answer, Object... numbers) {
        JsonArray data = answer.getJsonArray("data");
        JsonArray vector = new JsonArray();
        Stream.of(numbers).forEach(vector::add);
        data.getJsonObject(data.size() - 1).put("embedding", vector);
        return answer;
    }

    private static List<Object> entries(JsonObject answer) {
        return answer.getJsonArray("data").stream().collect(Collectors.toCollection(ArrayList::new));
    }

    private static JsonObject each(JsonObject answer, Consumer<JsonObject> change) {
        answer.getJsonArray("data").forEach(entry -> change.accept((JsonObject) entry));
        return answer;
    }

    private static String base64(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * vector.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
