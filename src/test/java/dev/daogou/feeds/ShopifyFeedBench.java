package dev.daogou.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 200 MB of Shopify CSV: how long its reader takes on a quiet machine, and that it holds little of it. */
@Tag("bench")
class ShopifyFeedBench {

    @TempDir
    Path directory;

    @Test
    void twoHundredMegabytes() throws IOException {
        Duration took = LargeShopifyFeedTest.read(directory.resolve("large.csv"), 200_000_000, 100_000_000);
        System.out.printf("200 MB of Shopify CSV read in %d ms%n", took.toMillis());
        assertThat(took).isLessThan(Duration.ofSeconds(20));
    }
}
