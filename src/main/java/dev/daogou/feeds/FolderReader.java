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
                article(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file), sink);
            }
        }
    }

    private static void article(String name, byte[] bytes, FeedSink sink) {
        FeedText.whole(bytes).ifPresentOrElse(text -> FrontMatter.read(name, text, sink), () -> sink
                .rejected(new ImportError(null, name, null, "is no text that we can read: save it as UTF-8")));
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
