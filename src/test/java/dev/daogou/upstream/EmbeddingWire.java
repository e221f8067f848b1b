package dev.daogou.upstream;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * OpenAI's {@code /embeddings}. Texts that share words or pairs of characters get vectors that are near each other, other ones
 * by each model; none has length 1.
 */
public final class EmbeddingWire implements Wire {

    private static final int DIMENSIONS = 64;

    private final JsonObject request;
    private final UnaryOperator<JsonObject> change;

    /** @param change what this answer has different from a good one */
    EmbeddingWire(JsonObject request, UnaryOperator<JsonObject> change) {
        this.request = request;
        this.change = change;
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    /** The whole of it, of which a cut leaves a part. */
    @Override
    public List<String> token(String text) {
        return List.of(answer().encode());
    }

    @Override
    public List<String> toolCall(String name, String arguments) {
        throw new UnsupportedOperationException("an embedding model calls no tools");
    }

    @Override
    public List<String> closing(int outputTokens) {
        return token("");
    }

    @Override
    public List<String> error() {
        throw new UnsupportedOperationException("vectors come as a whole or not at all");
    }

    private JsonObject answer() {
        JsonArray data = new JsonArray();
        for (Object text : request.getJsonArray("input")) {
            data.add(new JsonObject().put("object", "embedding").put("index", data.size()).put("embedding",
                    numbers(vector(request.getString("model"), (String) text, request.getInteger("dimensions", DIMENSIONS)))));
        }
        return change.apply(new JsonObject().put("object", "list").put("data", data).put("model", request.getString("model"))
                .put("usage", new JsonObject().put("prompt_tokens", 7).put("total_tokens", 7)));
    }

    private static JsonArray numbers(float[] vector) {
        JsonArray numbers = new JsonArray();
        for (float number : vector) {
            numbers.add(number);
        }
        return numbers;
    }

    /** A sum of directions, one for each word or pair of Han characters. */
    public static float[] vector(String model, String text, int dimensions) {
        float[] sum = new float[dimensions];
        for (String part : parts(text)) {
            Random direction = new Random((model + "/" + part).hashCode());
            for (int i = 0; i < dimensions; i++) {
                sum[i] += (float) direction.nextGaussian();
            }
        }
        return sum;
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>(List.of(""));
        for (String word : text.toLowerCase(java.util.Locale.ROOT).split("[\\s\\p{Punct}：]+")) {
            boolean han = word.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
            for (int i = 0; han && i + 1 < word.length(); i++) {
                parts.add(word.substring(i, i + 2));
            }
            if (!han && !word.isEmpty()) {
                parts.add(word);
            }
        }
        return parts;
    }
}
