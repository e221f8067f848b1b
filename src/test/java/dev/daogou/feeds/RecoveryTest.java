package dev.daogou.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.daogou.merchant.Merchant;
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
    Journal journal;
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

    @Test
    void aKilledUndoHasUndoneNothingAndCanBeAskedForAgain() {
        Merchant merchant = Merchant.of("undo-killed", "CNY");
        String coat = "{\"id\":\"c\",\"title\":\"Coat\",\"price\":{\"amount\":\"%s\",\"currency\":\"CNY\"},\"availability\":\"in_stock\"}";
        merchant.importsCleanly(coat.formatted("10.00"));
        String run = merchant.importsCleanly(coat.formatted("9.00")).getString("importId");
        CurrentShop.within("undo-killed", () -> {
            FeedLabel label = new FeedLabel(FeedFormat.JSONL, ImportMode.UNDO, ImportSource.UNDO, null);
            ImportOrder undo = new ImportOrder("imp_undo_killed", "undo-killed", label, null, run);
            QuarkusTransaction.requiringNew().run(() -> ImportRun.begin(undo, spool.node(), clock.instant()));
            assertThat(journal.stage(undo.run(), run)).isEqualTo(1);
        });
        merchant.call().post("/api/v1/shop/imports/" + run + "/undo").then().statusCode(409)
                .body("detail", containsString("being undone"));

        recovery.recover();

        assertThat(staged("imp_undo_killed")).isZero();
        merchant.call().get("/api/v1/shop/imports/imp_undo_killed").then().body("state", equalTo("failed"))
                .body("errors[0].message", containsString("undo it again"));
        merchant.product("c").body("offers[0].price.amount", equalTo("9.00"));
        assertThat(merchant.undoes(run).getString("state")).isEqualTo("done");
        merchant.product("c").body("offers[0].price.amount", equalTo("10.00"));
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
