package dev.daogou.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.daogou.shop.CurrentShop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** What a start finds of an import that was killed. */
@QuarkusTest
class RecoveryTest {

    @Inject
    Recovery recovery;
    @Inject
    Spool spool;
    @Inject
    Staging staging;
    @Inject
    Imports imports;
    @Inject
    EntityManager database;
    @Inject
    Clock clock;

    @Test
    void aKilledRunIsFailedItsRowsAreClearedAndAnothersAreLeftAlone() throws IOException {
        Path feed = spool.keep(new ByteArrayInputStream(new byte[]{ 1 }), "imp_killed");
        CurrentShop.within("default", () -> {
            QuarkusTransaction.requiringNew().run(() -> {
                ImportRun.begin(order("imp_killed"), spool.node(), clock.instant());
                ImportRun.begin(order("imp_elsewhere"), "another-replica", clock.instant());
            });
            staging.add("imp_killed", List.of(new StagedRow(1, 1, RowKind.PRODUCT, "p", null, null)), List.of());
            staging.add("imp_elsewhere", List.of(new StagedRow(1, 1, RowKind.PRODUCT, "p", null, null)), List.of());
        });

        assertThat(recovery.recover()).isEqualTo(1);

        CurrentShop.within("default", () -> {
            ImportView killed = imports.view("imp_killed").orElseThrow();
            assertThat(killed.state()).isEqualTo(ImportState.FAILED);
            assertThat(killed.errors()).singleElement().extracting(ImportError::message).asString()
                    .contains("post the feed again");
            assertThat(imports.view("imp_elsewhere").orElseThrow().state()).isEqualTo(ImportState.RUNNING);
        });
        assertThat(staged("imp_killed")).isZero();
        assertThat(staged("imp_elsewhere")).isEqualTo(1);
        assertThat(feed).doesNotExist();
        QuarkusTransaction.requiringNew().run(() -> database
                .createNativeQuery("delete from import_run where id in ('imp_killed', 'imp_elsewhere')").executeUpdate());
        CurrentShop.within("default", () -> staging.clear("imp_elsewhere"));
    }

    private static ImportOrder order(String run) {
        FeedLabel label = new FeedLabel(FeedFormat.JSONL, ImportMode.UPSERT, ImportSource.BODY, null);
        return new ImportOrder(run, "default", label, null, null);
    }

    private long staged(String run) {
        return ((Number) QuarkusTransaction.requiringNew().call(() -> database
                .createNativeQuery("select count(*) from feed_row where run = :run").setParameter("run", run)
                .getSingleResult()))
                .longValue();
    }
}
