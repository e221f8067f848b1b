package dev.daogou.interruption;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Messages written down in {@code interruption/<name>.txt}, one a line. */
public final class Cases {

    private Cases() {}

    public static List<String> of(String name) {
        try (InputStream in = Cases.class.getResourceAsStream("/interruption/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
