package dev.daogou.intent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import dev.daogou.shared.Lang;

/**
 * What shoppers say, as {@code intent/exemplars.*.txt} has it, and its vectors by the models in this process: published in
 * {@code intent/<model>.vectors}, so that a start embeds nothing.
 */
final class Exemplars {

    /** What the numbers of a vector are multiplied by to be written as bytes; none of length 1 by these models is larger. */
    private static final float SCALE = 256;

    private Exemplars() {}

    static List<Exemplar> of(Lang lang) {
        return lines("exemplars." + lang.code() + ".txt").orElseThrow().stream().map(Exemplar::parse).toList();
    }

    /** As the model gave them when they were written, in the order of the exemplars; empty for a model that has no such file. */
    static Optional<List<float[]>> published(String model) {
        return lines(model + ".vectors").map(lines -> lines.stream().map(Exemplars::vector).toList());
    }

    static String written(float[] vector) {
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, Math.round(vector[i] * SCALE)));
        }
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static float[] vector(String line) {
        byte[] bytes = Base64.getDecoder().decode(line);
        float[] vector = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            vector[i] = bytes[i] / SCALE;
        }
        return vector;
    }

    /** Those of a file beside the rules that are not empty and no comment; empty when there is no such file. */
    static Optional<List<String>> lines(String file) {
        try (InputStream in = Exemplars.class.getClassLoader().getResourceAsStream("intent/" + file)) {
            if (in == null) {
                return Optional.empty();
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return Optional
                    .of(lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
