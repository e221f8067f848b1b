package dev.daogou.merchant;

import static dev.daogou.merchant.Feeds.coat;
import static dev.daogou.merchant.Feeds.faq;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Feeds at the wire: whole or not at all, the unchanged for nothing. */
@QuarkusTest
class ImportsTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void aFeedComesInIsFoundAndCostsNothingTheSecondTime() {
        Merchant merchant = Merchant.of("imports-twice", "CNY");
        String feed = coat("coat", "199.00", "填充白鹅绒。") + faq("wash", "羽绒服能机洗吗?", "可以,30 度轻柔档。");
        var first = merchant.importsCleanly(feed);
        assertThat(first.getInt("added")).isEqualTo(2);
        assertThat(first.getInt("embedded")).isPositive();
        await().atMost(SOON).until(() -> refs(merchant, "鹅绒").contains("product:coat"));
        await().atMost(SOON).until(() -> refs(merchant, "机洗").contains("article:wash#1"));

        var second = merchant.importsCleanly(feed);
        assertThat(second.getInt("unchanged")).isEqualTo(2);
        assertThat(second.getInt("embedded")).isZero();
    }

    @Test
    void aChangedPriceIsAnOfferAndNoText() {
        Merchant merchant = Merchant.of("imports-price", "CNY");
        merchant.importsCleanly(coat("coat", "199.00", "暖。"));
        var run = merchant.importsCleanly(coat("coat", "189.00", "暖。"));
        assertThat(run.getInt("changed")).isEqualTo(1);
        assertThat(run.getInt("embedded")).isZero();
        merchant.product("coat").body("offers[0].payNow.amount", equalTo("189.00")).body("doc.price", nullValue());
    }

    @Test
    void feedsOfAShopComeInOneAfterAnotherAndAreCounted() {
        Merchant merchant = Merchant.of("imports-queue", "CNY");
        List<String> runs = IntStream.rangeClosed(1, 4).mapToObj(i -> merchant.call().body(coat("coat", i + ".00", "x"))
                .post("/api/v1/shop/imports").then().statusCode(202).extract().<String>path("importId")).toList();
        runs.forEach(run -> assertThat(merchant.ended(run).getString("state")).isEqualTo("done"));
        merchant.product("coat").body("offers[0].price.amount", equalTo("4.00"));
        given().header("Authorization", "Bearer test-operator-key").get("/q/metrics").then()
                .body(containsString("daogou_imports_total{state=\"done\"}"));
    }

    @Test
    void whyARowWasRejectedIsSaidInChineseTooWhileItsMessageStaysEnglish() {
        var run = Merchant.of("imports-chinese", "CNY")
                .imports("{\"id\":\"x\",\"title\":\"X\",\"price\":{\"amount\":\"9\",\"currency\":\"GOLD\"}}\n", "");
        assertThat(run.getString("errors[0].message")).startsWith("unknown currency 'GOLD'");
        assertThat(run.getString("errors[0].messageByLang.zh")).isEqualTo("没有币种“GOLD”：请用 ISO 4217 代码，例如 CNY");
    }

    @Test
    void progressIsFollowedToTheEnd() {
        Merchant merchant = Merchant.of("imports-follow", "CNY");
        String id = merchant.call().body(coat("coat", "1.00", "x")).post("/api/v1/shop/imports").then().statusCode(202)
                .extract()
                .path("importId");
        String events = merchant.call().accept("text/event-stream").get("/api/v1/shop/imports/" + id).then().statusCode(200)
                .extract().asString();
        assertThat(events).contains("event:progress").contains("\"state\":\"done\"");
    }

    @Test
    void anotherShopsRunAndProductDoNotExist() {
        Merchant ours = Merchant.of("imports-ours", "CNY");
        Merchant theirs = Merchant.of("imports-theirs", "CNY");
        String run = ours.importsCleanly(coat("secret", "1.00", "geheim")).getString("importId");
        theirs.call().get("/api/v1/shop/imports/" + run).then().statusCode(404);
        theirs.call().accept("text/event-stream").get("/api/v1/shop/imports/" + run).then().statusCode(404);
        theirs.product("secret").statusCode(404);
        theirs.call().delete("/api/v1/shop/products/secret").then().statusCode(404);
        theirs.json(Map.of("offers", List.of(Map.of("quantity", 1)))).patch("/api/v1/shop/products/secret/offers").then()
                .statusCode(404);
        await().atMost(SOON).until(() -> refs(ours, "geheim").contains("product:secret"));
        assertThat(refs(theirs, "geheim")).isEmpty();
        ours.product("secret").statusCode(200);
    }

    private static List<String> refs(Merchant merchant, String q) {
        return merchant.search(Map.of("q", q)).getList("hits.ref");
    }
}
