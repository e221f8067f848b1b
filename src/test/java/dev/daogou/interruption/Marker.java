package dev.daogou.interruption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the prompt says behind a reply that was interrupted, as it stands in the prompts' files. */
final class Marker {

    private static final List<String> ALL = Stream.of("en", "zh").map(Marker::of).toList();

    private Marker() {}

    /** The line without it. @throws AssertionError when the line does not end in one */
    static String without(String line) {
        for (String marker : ALL) {
            if (line.endsWith(" " + marker)) {
                return line.substring(0, line.length() - marker.length() - 1);
            }
        }
        throw new AssertionError("not marked as interrupted: " + line);
    }

    private static String of(String lang) {
        try {
            String prompt = Files.readString(Path.of("prompts/assistant." + lang + ".md"));
            return prompt.split("(?m)^## interrupted$")[1].split("(?m)^## ")[0].strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
