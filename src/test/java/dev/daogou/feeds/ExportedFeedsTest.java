package dev.daogou.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import dev.daogou.catalog.OfferRow;
import dev.daogou.catalog.SoldProduct;
import dev.daogou.shared.CanonicalJson;
import dev.daogou.shared.Problem;

/** Whatever came in by a feed of whatever format goes out as a line of canonical JSONL that means the same. */
class ExportedFeedsTest {

    private static final Path FEEDS = Path.of("src/test/resources/feeds");

    @TestFactory
    Stream<DynamicTest> whatComesOutOfAFeedIsExportedAndReadAgain() throws IOException {
        return feeds().map(feed -> DynamicTest.dynamicTest(FEEDS.relativize(feed).toString(),
                () -> items(feed).items.stream().filter(item -> item.faults().isEmpty())
                        .forEach(ExportedFeedsTest::isReadAgain)));
    }

    @Test
    void manyThingsWereReadAgain() throws IOException {
        assertThat(feeds().mapToLong(feed -> items(feed).items.size()).sum()).isGreaterThan(100);
    }

    private static void isReadAgain(FeedItem item) {
        Collected again = new Collected();
        JsonRow.read(1, exported(item), again);
        assertThat(again.errors).isEmpty();
        assertThat(again.items).singleElement().satisfies(read -> {
            assertThat(read.kind()).isEqualTo(item.kind());
            assertThat(read.json()).isEqualTo(item.json());
            assertThat(read.offers()).isEqualTo(item.offers());
            assertThat(read.passages()).isEqualTo(item.passages());
            assertThat(exported(read)).isEqualTo(exported(item));
        });
    }

    /** As {@link Export} makes it of what the tables hold. */
    private static String exported(FeedItem item) {
        return item instanceof ProductItem product
                ? CanonicalJson.write(new SoldProduct(product.doc().descriptive(), OfferRow.of(product.doc())).doc())
                : item.json();
    }

    private static Stream<Path> feeds() throws IOException {
        return Files.walk(FEEDS).filter(Files::isRegularFile)
                .filter(file -> !file.toString().matches(".*\\.(expected|txt)")).sorted();
    }

    private static Collected items(Path feed) {
        String[] name = feed.getFileName().toString().split("\\.");
        Collected found = new Collected();
        try {
            FeedFormat.detect(feed).reader().read(feed, name.length == 3 ? name[1].toUpperCase(Locale.ROOT) : "EUR", found);
        } catch (FeedUnreadable | Problem | IOException none) {
            assertThat(none).isNotNull();
        }
        return found;
    }
}
