package dev.daogou.feeds;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Clock;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.daogou.merchant.Merchant;
import dev.daogou.shop.CurrentShop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** Attack: feeds posted faster than they come in, to fill the disk. */
@QuarkusTest
class WaitingImportsTest {

    private static final String FEED = """
            {"id":"coat","title":"Coat","price":{"amount":"1.00","currency":"CNY"},"availability":"in_stock"}
            """;

    @Inject
    Clock clock;

    @Test
    void aShopHasOnlySoManyImportsUnderWayAndOthersAreNotKeptWaitingByIt() {
        Merchant merchant = Merchant.of("imports-waiting", "CNY");
        within(() -> {
            for (int i = 0; i < 100; i++) {
                var label = new FeedLabel(FeedFormat.JSONL, ImportMode.UPSERT, ImportSource.BODY, null);
                ImportRun.begin(new ImportOrder("imp_waiting" + i, "imports-waiting", label, null, null), "elsewhere",
                        clock.instant());
            }
        });
        merchant.json(FEED).post("/api/v1/shop/imports").then().statusCode(429)
                .contentType("application/problem+json").header("Retry-After", equalTo("30"))
                .body("detail", containsString("when one has ended"));
        merchant.call().get("/api/v1/shop/products").then().body("total", equalTo(0));
        Merchant.of("imports-waiting-not", "CNY").importsCleanly(FEED);

        within(() -> ImportRun.<ImportRun>findById("imp_waiting7").end(ImportState.FAILED, clock.instant()));
        merchant.importsCleanly(FEED);
        within(() -> ImportRun.delete("node", "elsewhere"));
    }

    private static void within(Runnable work) {
        CurrentShop.within("imports-waiting", () -> QuarkusTransaction.requiringNew().run(work));
    }
}
