package dev.daogou.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.daogou.catalog.Catalog;
import dev.daogou.merchant.DemoOn;
import dev.daogou.shop.CurrentShop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The demo shop comes in again when its files have changed, and only then. */
@QuarkusTest
@TestProfile(DemoOn.class)
class DemoShopRenewalTest {

    @Inject
    DemoShop demo;
    @Inject
    Imports imports;
    @Inject
    Catalog catalog;

    @Test
    void aChangedFileIsBroughtInAndAnUnchangedFolderIsNot() throws IOException {
        await().atMost(Duration.ofSeconds(60)).until(() -> runs() > 0 && "899.00".equals(price()));
        long before = runs();
        demo.bringIn();
        assertThat(runs()).isEqualTo(before);

        Path coats = DemoOn.FOLDER.resolve("products/coats.jsonl");
        String original = Files.readString(coats);
        Files.writeString(coats, original.replace("899.00", "799.00"));
        demo.bringIn();
        assertThat(runs()).isEqualTo(before + 1);
        assertThat(price()).isEqualTo("799.00");
        Files.writeString(coats, original);
        demo.bringIn();
        assertThat(price()).isEqualTo("899.00");
    }

    /** Its merchant may take it back like any other import, and it stays so until the files change again. */
    @Test
    void aRenewalIsUndoneLikeAnyImportAndDoesNotComeBackByItself() throws IOException {
        await().atMost(Duration.ofSeconds(60)).until(() -> runs() > 0 && "899.00".equals(price()));
        Path coats = DemoOn.FOLDER.resolve("products/coats.jsonl");
        String original = Files.readString(coats);
        Files.writeString(coats, original.replace("899.00", "699.00"));
        demo.bringIn();
        ImportView renewal = CurrentShop.within("default", () -> imports.list(0, 1).get(0));
        assertThat(List.of(renewal.from(), renewal.format(), renewal.undoable()))
                .isEqualTo(List.of(ImportSource.DEMO, FeedFormat.FOLDER, true));
        CurrentShop.within("default", () -> imports.undo(renewal.importId()));
        await().atMost(Duration.ofSeconds(60)).until(() -> "899.00".equals(price()));
        demo.bringIn();
        assertThat(price()).isEqualTo("899.00");
        Files.writeString(coats, original);
        demo.bringIn();
    }

    private static long runs() {
        return CurrentShop.within("default",
                () -> QuarkusTransaction.requiringNew().call(() -> ImportRun.count("state", ImportState.DONE)));
    }

    private String price() {
        return CurrentShop.within("default", () -> catalog.product("demo-coat"))
                .map(product -> product.lead().payNow().amount().toPlainString()).orElse(null);
    }
}
