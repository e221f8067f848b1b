package dev.daogou.feeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A shop's files as they lie in a folder: {@code products/*.jsonl}, {@code promotions.jsonl}, {@code articles/**.md}. */
class FolderReader implements FeedReader {

    @Override
    public void read(Path folder, String currency, FeedSink sink) throws IOException {
        for (Path file : files(folder)) {
            if (file.toString().endsWith(".jsonl")) {
                FeedFormat.JSONL.reader().read(file, currency, sink);
            } else {
                FrontMatter.read(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file), sink);
            }
        }
    }

    /** Everything that goes in, always in the same order. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(f -> goesIn(folder.relativize(f).toString().replace('\\', '/')))
                    .sorted().toList();
        }
    }

    private static boolean goesIn(String name) {
        return name.equals("promotions.jsonl") || name.matches("products/[^/]+\\.jsonl") || name.matches("articles/.+\\.md");
    }
}
