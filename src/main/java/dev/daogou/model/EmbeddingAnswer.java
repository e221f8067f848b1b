package dev.daogou.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.daogou.model.EmbeddingFailed.Code;

/**
 * Reads an answer of {@code /embeddings}: {@code {"data": [{"index": 0, "embedding": …}]}}, the vector as numbers or as base64
 * of little-endian 32-bit floats. Vectors go by their {@code index}, since the format does not promise an order; without one
 * by their place.
 */
final class EmbeddingAnswer {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_DIMENSION = 1_024;

    private final float[][] vectors;
    private int read;

    private EmbeddingAnswer(int texts) {
        vectors = new float[texts][];
    }

    /** @throws EmbeddingFailed {@code BROKEN} unless there is one usable vector for each text, all of one dimension */
    static List<float[]> read(byte[] body, int texts) {
        EmbeddingAnswer answer = new EmbeddingAnswer(texts);
        try (JsonParser json = JSON.createParser(body)) {
            answer.object(json);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw broken("an answer that is not the format's JSON");
        }
        return answer.checked();
    }

    private void object(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw broken("an answer that is no JSON object");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean data = "data".equals(json.currentName());
            if (json.nextToken() == JsonToken.START_ARRAY && data) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    entry(json);
                }
            } else {
                json.skipChildren();
            }
        }
    }

    private void entry(JsonParser json) throws IOException {
        int index = read;
        float[] vector = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if ("embedding".equals(field)) {
                vector = value == JsonToken.START_ARRAY ? numbers(json) : base64(json);
            } else if ("index".equals(field) && value == JsonToken.VALUE_NUMBER_INT) {
                index = json.getIntValue();
            } else {
                json.skipChildren();
            }
        }
        if (index < 0 || index >= vectors.length || vectors[index] != null || vector == null) {
            throw broken("other vectors than those of the %d texts".formatted(vectors.length));
        }
        vectors[index] = vector;
        read++;
    }

    private static float[] numbers(JsonParser json) throws IOException {
        float[] numbers = new float[USUAL_DIMENSION];
        int n = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            numbers = n == numbers.length ? Arrays.copyOf(numbers, 2 * n) : numbers;
            if (!json.currentToken().isNumeric()) {
                throw broken("a vector with something else than numbers");
            }
            numbers[n++] = json.getFloatValue();
        }
        return Arrays.copyOf(numbers, n);
    }

    private static float[] base64(JsonParser json) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(json.getText())).order(ByteOrder.LITTLE_ENDIAN);
        float[] numbers = new float[bytes.remaining() / 4];
        bytes.asFloatBuffer().get(numbers);
        return numbers;
    }

    private List<float[]> checked() {
        if (read != vectors.length) {
            throw broken("%d vectors for %d texts".formatted(read, vectors.length));
        }
        for (float[] vector : vectors) {
            if (vector.length != vectors[0].length || vector.length == 0) {
                throw broken("vectors of %d and of %d numbers".formatted(vectors[0].length, vector.length));
            }
            toLengthOne(vector);
        }
        return List.of(vectors);
    }

    private static void toLengthOne(float[] vector) {
        double square = 0;
        for (float number : vector) {
            square += (double) number * number;
        }
        double length = Math.sqrt(square);
        if (!(length > 1e-12 && length < Double.POSITIVE_INFINITY)) {
            throw broken("a vector without a direction");
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / length);
        }
    }

    private static EmbeddingFailed broken(String what) {
        return new EmbeddingFailed(Code.BROKEN, "the endpoint answered with " + what);
    }
}
