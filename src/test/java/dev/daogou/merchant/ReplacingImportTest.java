package dev.daogou.merchant;

import static dev.daogou.merchant.Feeds.coat;
import static dev.daogou.merchant.Feeds.faq;
import static dev.daogou.merchant.Feeds.zip;
import static io.restassured.path.json.JsonPath.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** A feed with mode=replace is all there is of the kinds of things it has. */
@QuarkusTest
class ReplacingImportTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void aReplacingFeedRemovesWhatItNoLongerNamesAndOnlyOfItsKind() {
        Merchant merchant = Merchant.of("imports-replace", "CNY");
        merchant.importsCleanly(coat("old", "10.00", "alt") + coat("kept", "10.00", "bleibt") + coat("broken", "10.00", "x")
                + faq("wash", "Q", "A"));
        var run = merchant.imports(coat("kept", "10.00", "bleibt")
                + coat("broken", "10.00", "x").replace("in_stock\"", "in_stock\",\"quantity\":-1"), "?mode=replace");
        assertThat(run.getInt("removed")).isEqualTo(1);
        merchant.product("old").statusCode(404);
        merchant.product("kept").statusCode(200);
        // Its new row was bad, but named: the old one still answers.
        merchant.product("broken").statusCode(200).body("offers[0].price.amount", equalTo("10.00"));
        merchant.call().get("/api/v1/shop/articles/wash").then().statusCode(200);
        await().atMost(SOON).until(() -> !refs(merchant, "alt").contains("product:old"));
    }

    @Test
    void aReplacingFeedWithAnUnreadableRowRemovesNothingAndSaysSo() {
        Merchant merchant = Merchant.of("imports-careful", "CNY");
        merchant.importsCleanly(coat("old", "10.00", "x") + coat("kept", "10.00", "x"));
        var run = merchant.imports(coat("kept", "10.00", "x") + "{torn\n", "?mode=replace");
        assertThat(run.getInt("removed")).isZero();
        assertThat(run.getList("errors.field")).contains("mode");
        merchant.product("old").statusCode(200);
    }

    @Test
    void aReplacingFeedOfArticlesRemovesNoProductsAndOneOfProductsNoPromotions() {
        Merchant merchant = Merchant.of("replace-kinds", "CNY");
        merchant.importsCleanly(coat("coat", "10.00", "x") + faq("wash", "Q", "A") + Feeds.promotion("ten", 10));
        assertThat(merchant.imports(faq("iron", "Q", "A"), "?mode=replace").getInt("removed")).isEqualTo(1);
        assertThat(ids(merchant)).containsExactly("coat", "iron", "ten");
        assertThat(merchant.imports(zip("size.md", "# Size\nYours."), "?mode=replace").getInt("removed")).isEqualTo(1);
        assertThat(ids(merchant)).containsExactly("coat", "size", "ten");
        assertThat(merchant.imports(coat("vest", "10.00", "x"), "?mode=replace").getInt("removed")).isEqualTo(1);
        assertThat(ids(merchant)).containsExactly("vest", "size", "ten");
    }

    /** Of a kind of which every row is bad nothing is removed: an empty shop is not what anybody meant. */
    @Test
    void aReplacingFeedWithoutOneGoodRowRemovesNothing() {
        Merchant merchant = Merchant.of("replace-none", "CNY");
        merchant.importsCleanly(coat("coat", "10.00", "x"));
        var run = merchant.imports(coat("vest", "10.00", "x").replace("in_stock\"", "in_stock\",\"quantity\":-1"),
                "?mode=replace");
        assertThat(run.getInt("rejected") + run.getInt("removed")).isEqualTo(1);
        assertThat(ids(merchant)).containsExactly("coat");
    }

    private static List<String> ids(Merchant merchant) {
        return merchant.export().lines().map(line -> from(line).getString("id")).toList();
    }

    private static List<String> refs(Merchant merchant, String q) {
        return merchant.search(Map.of("q", q)).getList("hits.ref");
    }
}
