package dev.daogou.indexing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that say nothing about a product, from {@code indexing/stop-words.txt}. */
final class StopWords {

    private static final Set<String> WORDS = read();

    private StopWords() {}

    static boolean contain(String word) {
        return WORDS.contains(word);
    }

    private static Set<String> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                StopWords.class.getResourceAsStream("/indexing/stop-words.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
