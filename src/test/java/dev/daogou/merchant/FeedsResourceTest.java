package dev.daogou.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** The merchant's door to feeds that are fetched by themselves. */
@QuarkusTest
class FeedsResourceTest {

    private static final String FEEDS = "/api/v1/shop/feeds/";
    private static final Map<String, ?> WISH = Map.of("url", "https://shop:geheim@shop.example/feed.xml", "everyMinutes", 60);

    @Test
    void everyFieldThatCannotBeIsNamed() {
        Merchant merchant = Merchant.of("feeds-named", "EUR");
        merchant.json(Map.of("url", "gopher://x", "format", "xls", "mode", "merge", "everyMinutes", 5)).put(FEEDS + "main")
                .then()
                .statusCode(400).contentType("application/problem+json")
                .body("errors.field", containsInAnyOrder("url", "format", "mode", "everyMinutes"));
        merchant.json(Map.of()).put(FEEDS + "main").then().statusCode(400)
                .body("errors.field", containsInAnyOrder("url", "everyMinutes"));
        merchant.json(WISH).put(FEEDS + "not an id").then().statusCode(400).body("errors[0].field", equalTo("id"));
        merchant.json("{\"url\":\"https://a.example/\",\"everyMinutes\":\"often\"}").put(FEEDS + "main").then().statusCode(400)
                .body("errors[0].field", equalTo("everyMinutes"));
        for (int minutes : new int[]{ 14, 10_081, -1 }) {
            merchant.json(Map.of("url", "https://a.example/", "everyMinutes", minutes)).put(FEEDS + "main").then()
                    .statusCode(400)
                    .body("detail", containsString("15 to 10080"));
        }
        merchant.call().contentType(ContentType.JSON).put(FEEDS + "main").then().statusCode(400);
        merchant.json(Map.of("url", "https://a.example/", "everyMinutes", 15, "format", "folder")).put(FEEDS + "main").then()
                .statusCode(400);
        merchant.call().get("/api/v1/shop/feeds").then().statusCode(200).body("feeds", hasSize(0));
    }

    @Test
    void aPasswordIsShownToNobodyAndNeedNotBeTypedAgain() {
        Merchant merchant = Merchant.of("feeds-secret", "EUR");
        merchant.json(WISH).put(FEEDS + "main").then().statusCode(200)
                .body("url", equalTo("https://shop:***@shop.example/feed.xml"))
                .body("on", equalTo(true)).body("mode", equalTo("upsert")).body("state", equalTo("waiting"));
        String all = merchant.call().get("/api/v1/shop/feeds").then().statusCode(200).extract().asString();
        assertThat(all).contains("shop:***@").doesNotContain("geheim");
        merchant.json(
                Map.of("url", "https://shop:***@shop.example/other.xml", "everyMinutes", 15, "format", "google-xml", "mode",
                        "replace", "on", false))
                .put(FEEDS + "main").then().statusCode(200).body("format", equalTo("google-xml"))
                .body("mode", equalTo("replace")).body("state", equalTo("paused"));
        merchant.json(Map.of("url", "https://shop:***@evil.example/", "everyMinutes", 15)).put(FEEDS + "main").then()
                .statusCode(400)
                .body("detail", containsString("password again"));
    }

    @Test
    void anotherShopsFeedDoesNotExist() {
        Merchant ours = Merchant.of("feeds-ours", "EUR");
        Merchant theirs = Merchant.of("feeds-theirs", "EUR");
        ours.json(WISH).put(FEEDS + "main").then().statusCode(200);
        theirs.call().post(FEEDS + "main/fetch").then().statusCode(404);
        theirs.call().delete(FEEDS + "main").then().statusCode(404);
        theirs.call().get("/api/v1/shop/feeds").then().body("feeds", hasSize(0));
        theirs.json(WISH).put(FEEDS + "main").then().statusCode(200);
        theirs.call().delete(FEEDS + "main").then().statusCode(204);
        ours.call().get("/api/v1/shop/feeds").then().body("feeds", hasSize(1));
        ours.call().delete(FEEDS + "main").then().statusCode(204);
    }

    @Test
    void aWishSentTwiceAtOnceIsOneFeed() {
        Merchant merchant = Merchant.of("feeds-twice", "EUR");
        for (int i = 0; i < 5; i++) {
            String id = "f" + i;
            List<CompletableFuture<Integer>> both = Stream.generate(() -> CompletableFuture
                    .supplyAsync(() -> merchant.json(WISH).put(FEEDS + id).statusCode())).limit(2).toList();
            assertThat(both).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(200));
        }
        merchant.call().get("/api/v1/shop/feeds").then().body("feeds", hasSize(5));
    }

    @Test
    void aShopHasOnlySoManyFeeds() {
        Merchant merchant = Merchant.of("feeds-many", "EUR");
        Map<String, ?> paused = Map.of("url", "https://shop.example/feed.xml", "everyMinutes", 60, "on", false);
        for (int i = 0; i < 50; i++) {
            merchant.json(paused).put(FEEDS + "f" + i).then().statusCode(200);
        }
        merchant.json(paused).put(FEEDS + "more").then().statusCode(409).body("detail", containsString("remove one first"));
        merchant.json(paused).put(FEEDS + "f7").then().statusCode(200);
    }
}
