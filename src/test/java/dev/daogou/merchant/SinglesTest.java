package dev.daogou.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Products, offers, articles and promotions one by one. */
@QuarkusTest
class SinglesTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Map<String, String> TEN = Map.of("amount", "10.00", "currency", "CNY");

    @Test
    void aProductIsPutFoundAndRemoved() {
        Merchant merchant = Merchant.of("singles-put", "CNY");
        put(merchant, "tea/green 1", Map.of("title", "Jasmine tea", "price", TEN, "availability", "in_stock")).statusCode(200)
                .body("added", equalTo(true)).body("embedded", greaterThan(0)).body("id", equalTo("tea/green 1"));
        put(merchant, "tea/green 1", Map.of("title", "Jasmine tea", "price", TEN, "availability", "in_stock")).statusCode(200)
                .body("added", equalTo(false)).body("changed", equalTo(false)).body("embedded", equalTo(0));
        await().atMost(SOON).until(() -> !merchant.search(Map.of("q", "jasmine")).getList("hits").isEmpty());
        merchant.call().get("/api/v1/shop/products").then().body("products.doc.id", contains("tea/green 1"));
        merchant.call().delete("/api/v1/shop/products/{id}", "tea/green 1").then().statusCode(204);
        merchant.call().get("/api/v1/shop/products/{id}", "tea/green 1").then().statusCode(404);
        await().atMost(SOON).until(() -> merchant.search(Map.of("q", "jasmine")).getList("hits").isEmpty());
    }

    @Test
    void everythingAtFaultIsNamedAtOnce() {
        Merchant merchant = Merchant.of("singles-faults", "CNY");
        put(merchant, "p", Map.of("availability", "in_stock")).statusCode(400).body("errors.field", hasItems("title", "price"));
        put(merchant, "p", Map.of("title", "T", "price", "10 CNY")).statusCode(400).body("errors.field", hasItem("price"));
        merchant.json("not json").put("/api/v1/shop/products/p").then().statusCode(400).body("errors.field", hasItem("body"));
        merchant.call().contentType("application/json").put("/api/v1/shop/products/p").then().statusCode(400);
    }

    @Test
    void offersChangeWithoutAnyTextBeingTouched() {
        Merchant merchant = Merchant.of("singles-offers", "CNY");
        put(merchant, "p", Map.of("title", "T", "price", TEN, "availability", "in_stock", "variants",
                List.of(Map.of("sku", "a", "quantity", 3), Map.of("sku", "b")))).statusCode(200);
        patch(merchant, Map.of("sku", "a", "salePrice", Map.of("amount", "8.00", "currency", "CNY"), "quantity", 0))
                .statusCode(200)
                .body("offers[0].payNow.amount", equalTo("8.00")).body("offers[0].availability", equalTo("out_of_stock"))
                .body("offers[1].payNow.amount", equalTo("10.00"));
        merchant.product("p").body("offers[0].payNow.amount", equalTo("8.00")).body("offers[0].options", equalTo(Map.of()));

        Map<String, Object> ended = new HashMap<>(Map.of("sku", "a", "quantity", 5));
        ended.put("salePrice", null);
        patch(merchant, ended).body("offers[0].payNow.amount", equalTo("10.00")).body("offers[0].salePrice", nullValue())
                .body("offers[0].availability", equalTo("in_stock"));
    }

    @Test
    void aBadPatchChangesNothing() {
        Merchant merchant = Merchant.of("singles-patch", "CNY");
        put(merchant, "p", Map.of("title", "T", "price", TEN, "availability", "in_stock")).statusCode(200);
        patch(merchant,
                Map.of("salePrice", TEN, "quantity", -1, "availability", "soon", "price",
                        Map.of("amount", "9", "currency", "USD")))
                .statusCode(400)
                .body("errors.field", hasItems("offers[0].salePrice", "offers[0].quantity", "offers[0].availability",
                        "offers[0].price"));
        patch(merchant, Map.of("sku", "none", "quantity", 1)).statusCode(400).body("errors.field", hasItem("offers[0].sku"));
        patch(merchant, Map.of("price", Map.of("amount", "oops"))).statusCode(400);
        merchant.product("p").body("offers[0].payNow.amount", equalTo("10.00")).body("offers[0].quantity", nullValue());
        assertThat(merchant.json(Map.of()).patch("/api/v1/shop/products/p/offers").statusCode()).isEqualTo(400);
    }

    @Test
    void articlesAndPromotionsComeAndGo() {
        Merchant merchant = Merchant.of("singles-articles", "CNY");
        merchant.json(Map.of("kind", "faq", "title", "Do you ship to the moon?", "body", "Not yet."))
                .put("/api/v1/shop/articles/moon")
                .then().statusCode(200).body("added", equalTo(true));
        await().atMost(SOON).until(() -> merchant.search(Map.of("q", "moon")).getList("hits.ref").contains("article:moon#1"));
        merchant.call().get("/api/v1/shop/articles").then().body("articles.id", contains("moon"));
        merchant.call().delete("/api/v1/shop/articles/moon").then().statusCode(204);
        merchant.call().delete("/api/v1/shop/articles/moon").then().statusCode(404);
        await().atMost(SOON).until(() -> merchant.search(Map.of("q", "moon")).getList("hits").isEmpty());

        Map<String, Object> promotion = Map.of("title", "Ten off", "percent", 10, "from", "2020-01-01T00:00:00Z", "to",
                "2099-01-01T00:00:00Z", "stackable", false);
        merchant.json(promotion).put("/api/v1/shop/promotions/ten").then().statusCode(200);
        merchant.json(Map.of("title", "Nothing")).put("/api/v1/shop/promotions/none").then().statusCode(400)
                .body("errors.field", hasItems("percent", "from", "to"));
        merchant.call().delete("/api/v1/shop/promotions/ten").then().statusCode(204);
        merchant.call().delete("/api/v1/shop/promotions/ten").then().statusCode(404);
    }

    @Test
    void anArticleNestedTooDeepToBeReadIsRefusedAndAQuoteInAListIsNot() {
        Merchant merchant = Merchant.of("singles-deep", "CNY");
        for (String deep : List.of(">".repeat(20_000) + " deep", "- ".repeat(20_000) + "deep",
                "*a _a ".repeat(5_000) + "deep" + " a_ a*".repeat(5_000),
                "![".repeat(5_000) + "a" + "](b)".repeat(5_000))) {
            for (String kind : List.of("faq", "guide")) {
                merchant.json(Map.of("kind", kind, "title", "Deep", "body", deep)).put("/api/v1/shop/articles/deep").then()
                        .statusCode(400).body("errors.field", contains("body"));
            }
        }
        merchant.json(Map.of("kind", "guide", "title", "Flat", "body", "- > 1. *as **people** write*\n- > so"))
                .put("/api/v1/shop/articles/flat").then().statusCode(200);
        var run = merchant.imports("{\"kind\":\"faq\",\"id\":\"deep\",\"title\":\"Deep\",\"body\":\"" + ">".repeat(20_000)
                + " deep\"}\n{\"kind\":\"faq\",\"id\":\"good\",\"title\":\"Good\",\"body\":\"Flat.\"}\n", "?format=jsonl");
        assertThat(run.getString("errors[0].id") + "." + run.getString("errors[0].field")).isEqualTo("deep.body");
        merchant.call().get("/api/v1/shop/articles/good").then().statusCode(200);
    }

    @Test
    void aSearchNeedsWordsAndASaneNumber() {
        Merchant merchant = Merchant.of("singles-search", "CNY");
        merchant.json(Map.of("q", " ")).post("/api/v1/search").then().statusCode(400).body("errors.field", hasItem("q"));
        merchant.json(Map.of("q", "a", "k", 0)).post("/api/v1/search").then().statusCode(400).body("errors.field",
                hasItem("k"));
    }

    private static ValidatableResponse put(Merchant merchant, String id, Map<String, ?> product) {
        return merchant.json(product).put("/api/v1/shop/products/{id}", id).then();
    }

    private static ValidatableResponse patch(Merchant merchant, Map<String, ?> patch) {
        return merchant.json(Map.of("offers", List.of(patch))).patch("/api/v1/shop/products/p/offers").then();
    }
}
