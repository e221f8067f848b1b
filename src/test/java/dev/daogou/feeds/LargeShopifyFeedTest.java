package dev.daogou.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Much Shopify CSV: quoted line ends, four variants a product, and every tenth product's last row far behind. */
class LargeShopifyFeedTest {

    private static final int APART = 1_000;
    private static final String BODY = "\"<p>Soft and \"\"warm\"\", for every day.</p>\n<ul><li>Wash cold</li>\n<li>Dry flat</li></ul>"
            + "<p>Made slowly, worn for long.</p> ".repeat(40) + "\"";

    @TempDir
    Path directory;

    @Test
    void isReadInBoundedMemory() throws IOException {
        read(directory.resolve("large.csv"), 20_000_000, 40_000_000);
    }

    /** @return how long it took */
    static Duration read(Path feed, long size, long held) throws IOException {
        int products = write(feed, size);
        assertThat(Files.size(feed)).isGreaterThanOrEqualTo(size);
        long before = used();
        Counting found = new Counting();
        long start = System.nanoTime();
        new ShopifyCsvReader().read(feed, "USD", found);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(found.products).isEqualTo(products);
        assertThat(found.held).isPositive();
        assertThat(found.held - before).isLessThan(held);
        return took;
    }

    private static int write(Path feed, long size) throws IOException {
        int products = 0;
        long written = 0;
        try (Writer out = Files.newBufferedWriter(feed)) {
            out.write("Handle,Title,Body (HTML),Option1 Name,Option1 Value,Variant SKU,Variant Price\n");
            while (written < size) {
                StringBuilder rows = new StringBuilder();
                rows.append("p-%1$d,Product %1$d,%2$s,Size,S,p-%1$d-S,19.00\n".formatted(products, BODY));
                rows.append("p-%1$d,,,,M,p-%1$d-M,19.00\np-%1$d,,,,L,p-%1$d-L,21.00\n".formatted(products));
                if (products % 10 != 0) {
                    last(rows, products);
                } else if (products >= APART) {
                    last(rows, products - APART);
                }
                out.write(rows.toString());
                written += rows.length();
                products++;
            }
        }
        return products;
    }

    private static void last(StringBuilder rows, int product) {
        rows.append("p-%1$d,,,,XL,p-%1$d-XL,21.00\n".formatted(product));
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static class Counting implements FeedSink {

        private int products;
        private long held;

        @Override
        public void item(Integer line, FeedItem item) {
            assertThat(item.offers()).hasSizeBetween(3, 4);
            if (++products % 5_000 == 0) {
                held = Math.max(held, used());
            }
        }

        @Override
        public void rejected(ImportError error) {
            throw new AssertionError(error);
        }
    }
}
