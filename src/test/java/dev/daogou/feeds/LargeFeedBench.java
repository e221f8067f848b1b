package dev.daogou.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A feed of 200 MB goes through a process of 64 MB, that is: no reader holds a feed. */
@Tag("bench")
class LargeFeedBench {

    private static final long SIZE = 200L * 1024 * 1024;
    private static final String WORDS = "Warm and light. ".repeat(60);

    @TempDir
    Path directory;

    /** What runs in the small process: counts what comes out of the feed, and keeps nothing. */
    static final class SmallProcess implements FeedSink {

        private int items;
        private int rejected;

        public static void main(String[] args) throws IOException {
            SmallProcess counting = new SmallProcess();
            FeedFormat.detect(Path.of(args[0])).reader().read(Path.of(args[0]), "EUR", counting);
            System.out.println(counting.items + " items, " + counting.rejected + " rejected");
        }

        @Override
        public void item(Integer line, FeedItem item) {
            items += item.faults().isEmpty() ? 1 : 0;
        }

        @Override
        public void rejected(ImportError error) {
            rejected++;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "jsonl | | {\"id\":\"%d\",\"title\":\"T\",\"description\":\"%s\",\"price\":{\"amount\":\"5\",\"currency\":\"CNY\"},\"availability\":\"in_stock\"} | ",
            "json-ld | [ | {\"@type\":\"Product\",\"sku\":\"%d\",\"name\":\"T\",\"description\":\"%s\",\"offers\":{\"price\":5,\"availability\":\"InStock\"}}, | null]",
            "google-xml | <rss> | <item><id>%d</id><title>T</title><description>%s</description><price>5 CNY</price><availability>in stock</availability></item> | </rss>" })
    void aFeedOfTwoHundredMegabytesIsReadInSixtyFour(String format, String head, String row, String foot) throws Exception {
        Path feed = directory.resolve(format);
        int rows = 0;
        try (BufferedWriter out = Files.newBufferedWriter(feed)) {
            out.write(head == null ? "" : head);
            for (long written = 0; written < SIZE; rows++) {
                String next = row.formatted(rows, WORDS) + "\n";
                out.write(next);
                written += next.length();
            }
            out.write(foot == null ? "" : foot);
        }
        long begun = System.nanoTime();
        Process small = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-cp",
                System.getProperty("java.class.path"), SmallProcess.class.getName(), feed.toString()).redirectErrorStream(true)
                .start();
        assertThat(new String(small.getInputStream().readAllBytes())).contains(rows + " items, 0 rejected");
        assertThat(small.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(60));
    }
}
