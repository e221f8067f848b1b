package dev.daogou.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** What holds of every table of products at the wire: found out what it is, replaced as a whole, an id twice is named. */
@QuarkusTest
class FeedFormatsTest {

    private static final String TSV = "id\ttitle\tdescription\tavailability\tprice\n";
    private static final String CSV = "Handle,Title,Body (HTML),Variant Price,Status\n";

    @Test
    void feedsOfShopSystemsComeInWithoutSayingWhatTheyAre() throws IOException {
        Merchant merchant = Merchant.of("imports-shops", "CNY");
        Path feeds = Path.of("src/test/resources/feeds");
        merchant.importsCleanly(Files.readAllBytes(feeds.resolve("google-xml/rss.xml")));
        merchant.product("G-1").body("offers.size()", equalTo(2)).body("doc.attributes.'Fill power'", equalTo("700"));
        merchant.importsCleanly(Files.readAllBytes(feeds.resolve("json-ld/product.json")));
        merchant.product("J-1").body("offers[0].payNow.amount", equalTo("199.90"));
        var chinese = merchant.imports(Files.readString(feeds.resolve("jsonl/zh.jsonl")).getBytes("GB18030"), "");
        assertThat(chinese.getInt("added")).isEqualTo(3);
        merchant.product("茶").body("doc.title", equalTo("龙井茶"));
        var bomb = merchant.imports(Files.readAllBytes(feeds.resolve("google-xml/billion-laughs.xml")), "?mode=replace");
        assertThat(bomb.getString("state")).isEqualTo("failed");
        assertThat(bomb.getString("errors[0].message")).contains("DOCTYPE");
        merchant.product("G-1").statusCode(200);
    }

    @Test
    void ofTwoGoogleRowsWithOneIdTheFirstCounts() {
        Merchant merchant = Merchant.of("formats-google-twice", "EUR");
        var run = merchant.imports(TSV + "cup\tCup\t\tin stock\t5,00 €\ncup\tCup\t\tin stock\t6,00 €\n", "");
        assertThat(run.getInt("added")).isEqualTo(1);
        assertThat(run.getMap("errors[0]")).containsEntry("line", 3).containsEntry("id", "cup").containsEntry("field", "id");
        merchant.product("cup").body("offers[0].price.amount", equalTo("5.00"));
    }

    /** An id is a thing's own within its kind, whatever the format it comes in. */
    @Test
    void anIdMeansTheSameProductInEveryFormatAndAnotherThingOfAnotherKind() {
        Merchant merchant = Merchant.of("formats-ids", "EUR");
        merchant.importsCleanly(TSV + "cup\tCup\t\tin stock\t5\n");
        assertThat(merchant.importsCleanly(CSV + "cup,Mug,,6,active\n").getInt("changed")).isEqualTo(1);
        merchant.product("cup").body("doc.title", equalTo("Mug")).body("offers[0].price.amount", equalTo("6.00"));
        var kinds = merchant.importsCleanly("{\"id\":\"cup\",\"title\":\"Beaker\",\"price\":{\"amount\":\"7\",\"currency\":"
                + "\"EUR\"},\"availability\":\"in_stock\"}\n" + Feeds.faq("cup", "Hot?", "Yes.") + Feeds.promotion("cup", 10));
        assertThat(List.of(kinds.getInt("added"), kinds.getInt("changed"))).containsExactly(2, 1);
        assertThat(merchant.importsCleanly(Feeds.zip("cup.md", "# Cold?\nNo.")).getInt("changed")).isEqualTo(1);
        merchant.product("cup").body("doc.title", equalTo("Beaker"));
        merchant.call().get("/api/v1/shop/articles/cup").then().body("title", equalTo("Cold?"));
    }

    @Test
    void aShopifyHandleThatStandsTwiceIsNamedAndTheOldProductStays() {
        Merchant merchant = Merchant.of("formats-shopify-twice", "EUR");
        merchant.importsCleanly(CSV + "cup,Cup,,\"5,00\",active\nplate,Plate,,7,active\n");
        var run = merchant.imports(CSV + "cup,Cup,,6,active\ncup,Cup,,8,active\nplate,Plate,,9,active\n", "?mode=replace");
        assertThat(run.getMap("errors[0]")).containsEntry("line", 3).containsEntry("id", "cup")
                .containsEntry("field", "Handle");
        assertThat(run.getInt("removed")).isZero();
        merchant.product("cup").body("offers[0].price.amount", equalTo("5.00"));
        merchant.product("plate").body("offers[0].price.amount", equalTo("9.00"));
    }

    @Test
    void aReplacingTableRemovesWhatItNoLongerNamesThoughAnotherRowIsBad() {
        Merchant merchant = Merchant.of("formats-replace", "EUR");
        merchant.importsCleanly(TSV + "old\tOld\t\tin stock\t5\nkept\tKept\t\tin stock\t5\nbad\tBad\t\tin stock\t5\n");
        var google = merchant.imports(TSV + "kept\tKept\t\tin stock\t5\nbad\tBad\t\tin stock\tsoon\n", "?mode=replace");
        assertThat(google.getInt("removed")).isEqualTo(1);
        merchant.product("old").statusCode(404);
        merchant.product("bad").statusCode(200);
        var shopify = merchant.imports(CSV + "new,New,,5,active\nbad,Bad,,soon,active\n", "?mode=replace");
        assertThat(shopify.getInt("removed")).isEqualTo(1);
        assertThat(shopify.getInt("rejected")).isEqualTo(1);
        merchant.product("kept").statusCode(404);
        merchant.product("bad").statusCode(200);
        merchant.product("new").statusCode(200);
    }

    @Test
    void whatIsArchivedIsNoLongerSold() {
        Merchant merchant = Merchant.of("formats-archived", "EUR");
        merchant.importsCleanly(CSV + "cup,Cup,Zebra pattern,5,active\nplate,Plate,,6,active\n");
        await().atMost(Duration.ofSeconds(5)).until(() -> refs(merchant).contains("product:cup"));
        String archived = CSV + "cup,Cup,Zebra pattern,5,archived\nplate,Plate,,6,active\ndraft,Draft,,7,draft\n";
        var run = merchant.importsCleanly(archived);
        assertThat(run.getInt("removed")).isEqualTo(1);
        assertThat(run.getInt("unchanged")).isEqualTo(1);
        assertThat(run.getInt("seen")).isEqualTo(3);
        merchant.product("cup").statusCode(404);
        merchant.product("draft").statusCode(404);
        merchant.product("plate").statusCode(200);
        await().atMost(Duration.ofSeconds(5)).until(() -> !refs(merchant).contains("product:cup"));
        assertThat(merchant.importsCleanly(archived).getInt("removed")).isZero();
    }

    /** Attack: markup in a description, escaped once and twice. */
    @Test
    void noHtmlOfADescriptionIsFound() {
        Merchant merchant = Merchant.of("formats-html", "EUR");
        merchant.importsCleanly(CSV + "cup,Cup,\"<p>Zebra</p><script>alert(1)</script>\n<p hidden>obey</p>\",5,active\n"
                + "plate,Plate,&amp;lt;img src=x onerror=alert(2)&amp;gt;Zebra too,6,active\n");
        await().atMost(Duration.ofSeconds(5)).until(() -> refs(merchant).size() >= 2);
        List<String> texts = merchant.search(Map.of("q", "zebra")).getList("hits.text");
        assertThat(texts).noneMatch(text -> text.matches("(?s).*(<|&lt;|script|onerror|obey).*"))
                .anyMatch(text -> text.contains("Zebra too"));
        merchant.product("cup").body("doc.description", equalTo("Zebra"));
    }

    private static List<String> refs(Merchant merchant) {
        return merchant.search(Map.of("q", "zebra")).getList("hits.ref");
    }
}
