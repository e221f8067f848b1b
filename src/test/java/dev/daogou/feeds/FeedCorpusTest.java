package dev.daogou.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import dev.daogou.catalog.ProductDoc;

/** Ugly and hostile feeds, {@code name.currency.ext}, each beside all that has to come out of it. */
class FeedCorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/feeds/corpus");

    @TestFactory
    Stream<DynamicTest> whatComesOutOfAnUglyFeed() throws IOException {
        return feeds().stream().map(feed -> DynamicTest.dynamicTest(feed.getFileName().toString(), () -> {
            Path expected = CORPUS.resolve(feed.getFileName().toString().replaceFirst("\\..*", ".expected"));
            assertThat(told(feed)).containsExactlyElementsOf(Files.readAllLines(expected));
        }));
    }

    @TestFactory
    Stream<DynamicTest> anUglyFeedIsDetected() throws IOException {
        return feeds().stream().filter(feed -> !feed.toString().matches(".*-no-(header|price-column)\\..*"))
                .map(feed -> DynamicTest.dynamicTest(feed.getFileName().toString(),
                        () -> assertThat(FeedFormat.detect(feed)).isEqualTo(format(feed))));
    }

    @Test
    void theCorpusIsNotEmpty() throws IOException {
        assertThat(feeds()).hasSizeGreaterThanOrEqualTo(30);
    }

    private static List<Path> feeds() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.filter(file -> !file.toString().endsWith(".expected")).sorted().toList();
        }
    }

    private static FeedFormat format(Path feed) {
        return feed.toString().endsWith(".csv") ? FeedFormat.SHOPIFY_CSV : FeedFormat.GOOGLE_TSV;
    }

    private static List<String> told(Path feed) throws IOException {
        String currency = feed.getFileName().toString().split("\\.")[1].toUpperCase(java.util.Locale.ROOT);
        Collected found = new Collected() {
            @Override
            public void item(Integer line, FeedItem item) {
                super.item(line, item);
                if (item.faults().isEmpty()) {
                    lines.addAll(told(((ProductItem) item).doc()));
                }
            }

            @Override
            public void rejected(ImportError error) {
                super.rejected(error);
                lines.add("  " + error.message());
            }
        };
        try {
            format(feed).reader().read(feed, currency, found);
        } catch (FeedUnreadable e) {
            found.lines.add("unreadable: " + e.getMessage());
        }
        return found.lines;
    }

    private static List<String> told(ProductDoc doc) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + doc.title() + (doc.brand() == null ? "" : " by " + doc.brand())
                + (doc.category() == null ? "" : " in " + doc.category()));
        if (doc.description() != null) {
            doc.description().lines().forEach(line -> lines.add("  | " + line));
        }
        doc.attributes().forEach((name, value) -> lines.add("  " + name + " = " + value.values()));
        doc.variants().forEach(variant -> lines.add("  " + variant.sku() + " " + variant.options()));
        if (!doc.imageLinks().isEmpty()) {
            lines.add("  " + doc.imageLinks());
        }
        doc.media().forEach(media -> lines.add("  " + media.alt() + " " + media.url()));
        return lines;
    }
}
