package dev.daogou.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.daogou.SetClock;
import dev.daogou.merchant.Merchant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Files put into a shop's folder come in by themselves, whole ones only, and are put away with a note. */
@QuarkusTest
class FolderWatchTest {

    private static final Duration SETTLED = TestSources.SETTLED;

    @TempDir
    Path root;
    WatchedFolder folder;
    @Inject
    EntityManager database;
    @Inject
    Imports imports;
    @Inject
    Spool spool;

    private final SetClock clock = SetClock.atNow();

    @BeforeEach
    void nobodyWatches() {
        folder = new WatchedFolder(root, clock);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("delete from feed_folder_watch").executeUpdate());
    }

    @Test
    void aFileComesInOnceItHasSettledAndIsPutAwayWithANote() throws IOException {
        Merchant merchant = shop("folder-settles");
        FolderWatch watch = watch();
        Path file = folder.put("folder-settles/cups.jsonl", cup("a", "5.00"));
        folder.look(watch, Duration.ZERO);
        folder.look(watch, SETTLED.minusSeconds(1));
        Files.writeString(file, cup("a", "5.00") + cup("b", "6.00") + "{\"id\":\"bad\"}\n");
        folder.look(watch, Duration.ofSeconds(1));
        folder.look(watch, SETTLED.minusSeconds(1));
        assertThat(runs(merchant)).isEmpty();

        folder.look(watch, Duration.ofSeconds(1));
        folder.until(watch, () -> !Files.exists(file));
        merchant.product("b").statusCode(200).body("offers[0].price.amount", equalTo("6.00"));
        JsonPath run = merchant.call().get("/api/v1/shop/imports").jsonPath().setRootPath("imports[0]");
        assertThat(run.getString("from")).isEqualTo("folder:cups.jsonl");
        assertThat(run.getString("name")).isEqualTo("cups.jsonl");
        assertThat(folder.names("folder-settles/done")).hasSize(2)
                .allMatch(name -> name.matches("\\d{8}-\\d{6}-cups\\.jsonl(\\.txt)?"));
        assertThat(folder.note("folder-settles/done")).startsWith("Imported as imp_").contains("3 rows, 2 added")
                .contains("line 3");
        folder.look(watch, Duration.ofDays(1));
        assertThat(runs(merchant)).hasSize(1);
    }

    @Test
    void aFileWithReplaceInItsNameReplacesAndOlderFilesComeInFirst() throws IOException {
        Merchant merchant = shop("folder-order");
        FolderWatch watch = watch();
        Path second = folder.put("folder-order/a.replace.jsonl", cup("new", "1.00"));
        Path first = folder.put("folder-order/z.jsonl", cup("old", "1.00"));
        Files.setLastModifiedTime(first, FileTime.from(clock.instant().minusSeconds(60)));
        folder.look(watch, Duration.ZERO);
        folder.look(watch, SETTLED);
        folder.until(watch, () -> !Files.exists(first) && !Files.exists(second));
        merchant.product("old").statusCode(404);
        merchant.product("new").statusCode(200);
        merchant.call().get("/api/v1/shop/imports").then().body("imports.mode", equalTo(List.of("replace", "upsert")));
    }

    @Test
    void whatCannotComeInGoesToFailedWithTheReason() throws IOException {
        Merchant merchant = shop("folder-failed");
        merchant.importsCleanly(cup("kept", "1.00"));
        FolderWatch watch = watch();
        byte[] packed = FeedServer.gzip(cup("packed", "1.00").repeat(50).getBytes(StandardCharsets.UTF_8));
        folder.put("folder-failed/hello.txt", "hello");
        folder.put("folder-failed/empty.csv", "");
        folder.put("folder-failed/large.jsonl", " ".repeat(11_000_000));
        folder.put("folder-failed/rows.replace.jsonl", "{\"id\":\"kept\"}\n");
        folder.put("folder-failed/bomb.xml", "<?xml version=\"1.0\"?><!DOCTYPE rss><rss version=\"2.0\"/>");
        Files.write(folder.put("folder-failed/torn.jsonl.gz", ""), Arrays.copyOf(packed, packed.length / 2));
        Path whole = Files.write(folder.put("folder-failed/whole.jsonl.gz", ""), packed);
        folder.look(watch, Duration.ZERO);
        folder.look(watch, SETTLED);
        folder.until(watch, () -> folder.names("folder-failed/failed").size() == 12 && !Files.exists(whole));
        for (String[] expected : new String[][]{ { "hello.txt", "The file is not a feed we know" },
                { "empty.csv", "The file is empty" },
                { "large.jsonl", "larger than the 10 MB" },
                { "rows.replace.jsonl", "None of the feed's rows could be used: line 1" },
                { "bomb.xml", "The import failed: " }, { "torn.jsonl.gz", "packed and not whole" } }) {
            assertThat(folder.note("folder-failed/failed", expected[0])).as(expected[0]).contains(expected[1]);
        }
        merchant.product("kept").statusCode(200);
        merchant.product("packed").statusCode(200);
    }

    @Test
    void whatIsNotMeantForUsIsLeftAlone() throws IOException {
        Merchant merchant = shop("folder-ignored");
        FolderWatch watch = watch();
        for (String name : List.of(".hidden.jsonl", "a.jsonl.part", "a.jsonl.TMP", "a.jsonl~", "~$a.jsonl", "a.crdownload",
                "Thumbs.db",
                "sub/a.jsonl", "done/a.jsonl", "failed/a.jsonl")) {
            folder.put("folder-ignored/" + name, cup("a", "1.00"));
        }
        folder.put("nobody/a.jsonl", cup("a", "1.00"));
        folder.put("a.jsonl", cup("a", "1.00"));
        folder.look(watch, Duration.ZERO);
        folder.look(watch, SETTLED);
        folder.look(watch, SETTLED);
        assertThat(runs(merchant)).isEmpty();
        assertThat(folder.names("folder-ignored")).hasSize(10);
        assertThat(folder.names("nobody")).containsExactly("a.jsonl");
    }

    /** The attack: a link makes us read, or write, where its maker may not. */
    @Test
    void linksLeadNowhere(@TempDir Path outside) throws IOException {
        Merchant merchant = shop("folder-links");
        Merchant other = shop("folder-linked");
        Path secret = Files.writeString(outside.resolve("secret.jsonl"), cup("secret", "1.00"));
        Files.createDirectories(root.resolve("folder-links"));
        Path link = Files.createSymbolicLink(root.resolve("folder-links/link.jsonl"), secret);
        Files.createSymbolicLink(root.resolve("folder-linked"), outside);
        FolderWatch watch = watch();
        folder.look(watch, Duration.ZERO);
        folder.look(watch, SETTLED);
        folder.until(watch, () -> !Files.exists(link));
        assertThat(folder.note("folder-links/failed")).contains("links are not followed");
        assertThat(secret).hasContent(cup("secret", "1.00").strip());
        assertThat(runs(merchant)).isEmpty();

        Path away = Files.createDirectory(outside.resolve("away"));
        Path failed = root.resolve("folder-links/failed");
        Files.move(failed, root.resolve("folder-links/failed-before"));
        Files.createSymbolicLink(failed, away);
        Path file = folder.put("folder-links/hello.txt", "hello");
        folder.look(watch, Duration.ZERO);
        folder.look(watch, SETTLED);
        folder.look(watch, SETTLED);
        assertThat(file).exists();
        assertThat(away).isEmptyDirectory();
        assertThat(runs(other)).isEmpty();
    }

    @Test
    void afterARestartInTheMiddleTheFileComesInAgain() throws IOException {
        Merchant merchant = shop("folder-restart");
        Path file = folder.put("folder-restart/cups.jsonl", cup("a", "1.00"));
        FolderWatch killed = watch();
        folder.look(killed, Duration.ZERO);
        folder.look(killed, SETTLED);
        assertThat(runs(merchant)).hasSize(1);
        FolderWatch restarted = watch();
        folder.look(restarted, Duration.ZERO);
        folder.look(restarted, SETTLED);
        folder.until(restarted, () -> !Files.exists(file));
        assertThat(folder.note("folder-restart/done")).contains("0 added").contains("1 unchanged");
    }

    @Test
    void aFileOverwrittenWhileItComesInHasAnotherTurn() throws IOException {
        Merchant merchant = shop("folder-overwritten");
        FolderWatch watch = watch();
        Path file = folder.put("folder-overwritten/cups.jsonl", cup("a", "1.00"));
        folder.look(watch, Duration.ZERO);
        folder.look(watch, SETTLED);
        Files.writeString(file, cup("a", "1.00") + cup("b", "1.00"));
        folder.until(watch, () -> ended(merchant));
        folder.look(watch, Duration.ZERO);
        assertThat(file).exists();
        folder.look(watch, SETTLED);
        folder.until(watch, () -> !Files.exists(file));
        merchant.product("b").statusCode(200);
        assertThat(runs(merchant)).hasSize(2);
    }

    @Test
    void ofTwoReplicasOneWatchesUntilItIsGone() {
        FolderLease lease = new FolderLease(database, spool, clock);
        assertThat(lease.isOf("one")).isTrue();
        assertThat(lease.isOf("two")).isFalse();
        clock.pass(FolderLease.HELD.dividedBy(2));
        assertThat(lease.isOf("one")).isTrue();
        clock.pass(FolderLease.HELD.dividedBy(2));
        assertThat(lease.isOf("two")).isFalse();
        clock.pass(FolderLease.HELD);
        assertThat(lease.isOf("two")).isTrue();
        assertThat(lease.isOf("one")).isFalse();
    }

    private static Merchant shop(String id) {
        return Merchant.of(id, "EUR");
    }

    private FolderWatch watch() {
        return new FolderWatch(new FolderLease(database, spool, clock), imports, spool, TestSources.watching(root), clock);
    }

    private static boolean ended(Merchant merchant) {
        return !"running".equals(merchant.call().get("/api/v1/shop/imports").jsonPath().getString("imports[0].state"));
    }

    private static List<Object> runs(Merchant merchant) {
        return merchant.call().get("/api/v1/shop/imports").then().statusCode(200).extract().jsonPath().getList("imports");
    }

    private static String cup(String id, String price) {
        return "{\"id\":\"" + id + "\",\"title\":\"Cup\",\"price\":{\"amount\":\"" + price
                + "\",\"currency\":\"EUR\"},\"availability\":\"in_stock\"}\n";
    }
}
