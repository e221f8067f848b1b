package dev.daogou.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;

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
        assertThat(millis).isLessThan(onABusyMachine(2_000));

        String cheaper = feed.replaceFirst("\"amount\":\"50.88\"", "\"amount\":\"44.44\"");
        assertThat(cheaper).as("the premise: there is such a price").isNotEqualTo(feed);
        var third = merchant.importsCleanly(cheaper);
        assertThat(third.getInt("changed")).isEqualTo(1);
        assertThat(third.getInt("embedded")).isZero();
    }

    @Test
    void anUnchangedFeedOfTenThousandRowsCostsSecondsAndSoDoesUndoingAChangedOne() {
        Merchant merchant = Merchant.of("ten-thousand", "CNY");
        StringBuilder feed = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            // One text for all of them: the first import is about rows, not about the speed of the model.
            feed.append(Feeds.coat("p" + i, i % 900 + ".90", "同一段文字").replace("羽绒服 p" + i, "羽绒服"));
        }
        merchant.importsCleanly(feed.toString());
        long start = System.nanoTime();
        var again = merchant.importsCleanly(feed.toString());
        long millis = (System.nanoTime() - start) / 1_000_000;
        LOG.infof("REPORT unchanged feed of 10,000 products: %d ms", millis);
        assertThat(again.getInt("unchanged")).isEqualTo(10_000);
        assertThat(millis).isLessThan(onABusyMachine(5_000));
        assertThat(again.getInt("embedded")).isZero();

        String bad = feed.toString().replace("同一段文字", "另一段文字").replace(".90", ".80");
        String run = merchant.importsCleanly(bad).getString("importId");
        start = System.nanoTime();
        var undone = merchant.undoes(run);
        millis = (System.nanoTime() - start) / 1_000_000;
        LOG.infof("REPORT undoing an import that changed 10,000 products and their prices: %d ms", millis);
        assertThat(undone.getInt("changed")).isEqualTo(10_000);
        assertThat(undone.getInt("embedded")).isZero();
        assertThat(merchant.importsCleanly(feed.toString()).getInt("unchanged")).isEqualTo(10_000);
        assertThat(millis).isLessThan(onABusyMachine(15_000));
    }

    /** A bound in milliseconds holds where others leave us the cores; where they do not, it grows with how many wait for them. */
    private static long onABusyMachine(long bound) {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        double waiting = machine.getSystemLoadAverage() / machine.getAvailableProcessors();
        return Math.round(bound * Math.max(1, waiting - 1));
    }
}
