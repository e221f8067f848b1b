package dev.daogou.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Map;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** 50 products with 591 variants, as a real shop has them; and a feed of ten thousand rows. */
@QuarkusTest
class RetailCatalogueTest {

    private static final Logger LOG = Logger.getLogger(RetailCatalogueTest.class);

    @Test
    void theRetailCatalogueComesInWholeAndTheSecondTimeForNothing() throws IOException {
        var file = RetailCatalogue.file();
        assumeTrue(file.isPresent(), "SKIPPED: no retail catalogue; run with -Deval.dir=<directory with store/db.json>");
        String feed = RetailCatalogue.jsonl(file.get());
        Merchant merchant = Merchant.of("retail", "USD");
        var first = merchant.importsCleanly(feed);
        assertThat(first.getInt("added")).isEqualTo(50);

        long start = System.nanoTime();
        var second = merchant.importsCleanly(feed);
        long millis = (System.nanoTime() - start) / 1_000_000;
        LOG.infof("REPORT unchanged feed of 50 products, 591 variants: %d ms from post to seen done", millis);
        assertThat(second.getInt("unchanged")).isEqualTo(50);
        assertThat(second.getInt("embedded")).isZero();
        assertThat(millis).isLessThan(2_000);

        String cheaper = feed.replaceFirst("\"amount\":\"50.88\"", "\"amount\":\"44.44\"");
        assertThat(cheaper).as("the premise: there is such a price").isNotEqualTo(feed);
        var third = merchant.importsCleanly(cheaper);
        assertThat(third.getInt("changed")).isEqualTo(1);
        assertThat(third.getInt("embedded")).isZero();
    }

    /** The bound for an unchanged feed of this size is 5 s on two quiet cores; a busy machine is given twice that here. */
    @Test
    void anUnchangedFeedOfTenThousandRowsCostsSeconds() {
        Merchant merchant = Merchant.of("ten-thousand", "CNY");
        StringBuilder feed = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            feed.append("{\"id\":\"promo-").append(i).append("\",\"kind\":\"promotion\",\"title\":\"第 ").append(i)
                    .append(" 个\",\"percent\":10,\"from\":\"2026-01-01T00:00:00Z\",\"to\":\"2027-01-01T00:00:00Z\"}\n");
        }
        merchant.importsCleanly(feed.toString());
        long start = System.nanoTime();
        var again = merchant.importsCleanly(feed.toString());
        LOG.infof("REPORT unchanged feed of 10,000 rows without text: %d ms", (System.nanoTime() - start) / 1_000_000);
        assertThat(again.getInt("unchanged")).isEqualTo(10_000);
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
        merchant.search(Map.of("q", "第"));
    }
}
