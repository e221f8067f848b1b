package dev.daogou.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.daogou.merchant.Merchant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** Five who asked about coats and a tent, and what came of it by each of the ways in which an order is told. */
@QuarkusTest
class OutcomesTest {

    @Inject
    EntityManager database;

    @Test
    void askingLeadsToTheCartAndTheOrderByProductAndCategory() {
        Merchant merchant = Merchant.of("outcomes", "CNY");
        Merchant others = Merchant.of("outcomes-others", "CNY");
        sells(merchant, "lark", "Coats");
        sells(merchant, "owl", "Coats");
        sells(merchant, "tent", "Outdoor > Tents");
        order(merchant, "W1", "tent", Instant.now());
        order(merchant, "W2", "lark", Instant.now());
        Instant then = Instant.now().minusSeconds(3_600);
        QuarkusTransaction.requiringNew().run(() -> visits(new Log(database, "outcomes"), then));

        var week = merchant.call().get("/api/v1/shop/outcomes?days=7").then().statusCode(200).extract().jsonPath();
        assertThat(week.getMap("all")).isEqualTo(Map.of("consulted", 5, "carted", 4, "ordered", 3));
        assertThat(week.getList("products.productId")).containsExactly("lark", "owl", "tent", "gone");
        assertThat(week.getMap("products[0].led")).as("by the page, and by a customer's order")
                .isEqualTo(Map.of("consulted", 3, "carted", 3, "ordered", 2));
        assertThat(week.getMap("products[1].led")).as("what was in the cart before it was asked about is nothing of ours")
                .isEqualTo(Map.of("consulted", 2, "carted", 0, "ordered", 0));
        assertThat(week.getMap("products[2].led")).as("by the order's number")
                .isEqualTo(Map.of("consulted", 1, "carted", 1, "ordered", 1));
        assertThat(week.getList("categories.category")).containsExactly("Coats", "Outdoor > Tents");
        assertThat(week.getMap("categories[0].led")).as("who asks about two coats is one conversation")
                .isEqualTo(Map.of("consulted", 4, "carted", 3, "ordered", 2));
        var theirs = others.call().get("/api/v1/shop/outcomes?days=7").then().statusCode(200).extract().jsonPath();
        assertThat(theirs.getMap("all")).isEqualTo(Map.of("consulted", 0, "carted", 0, "ordered", 0));
        assertThat(theirs.getList("products")).isEmpty();
        merchant.call().get("/api/v1/shop/outcomes?days=8").then().statusCode(400);
    }

    private void visits(Log log, Instant at) {
        log.begun("out-1", at);
        log.askedAbout("out-1", "lark", at);
        log.did("out-1", "cart", "lark", null, at.plusSeconds(60));
        log.did("out-1", "order", null, null, at.plusSeconds(90));

        log.begun("out-2", at);
        log.askedAbout("out-2", "lark", at);
        log.askedAbout("out-2", "owl", at.plusSeconds(30));
        log.did("out-2", "cart", "lark", null, at.plusSeconds(60));
        log.did("out-2", "cart", "owl", null, at.minusSeconds(60));

        log.begun("out-3", at);
        log.vouched("out-3", "anna");
        log.askedAbout("out-3", "lark", at);

        log.begun("out-4", at);
        log.askedAbout("out-4", "tent", at);
        log.did("out-4", "order", null, "{\"orderId\":\"W1\"}", at.plusSeconds(60));

        log.begun("out-5", at);
        log.askedAbout("out-5", "owl", at);
        log.askedAbout("out-5", "gone", at);
        log.did("out-5", "view", "owl", null, at.plusSeconds(60));

        log.begun("out-6", at.minusSeconds(30L * 24 * 3_600));
        log.askedAbout("out-6", "lark", at.minusSeconds(30L * 24 * 3_600));
    }

    private static void sells(Merchant merchant, String id, String category) {
        merchant.json(Map.of("title", id, "category", category, "lang", "en", "link", "/p/" + id, "availability", "in_stock",
                "price", Map.of("amount", "199.00", "currency", "CNY"))).put("/api/v1/shop/products/" + id).then()
                .statusCode(200);
    }

    private static void order(Merchant merchant, String id, String product, Instant at) {
        merchant.json(Map.of("customerId", id.equals("W2") ? "anna" : "ben", "status", "paid", "placedAt", at.toString(),
                "items", java.util.List.of(Map.of("productId", product, "title", product, "quantity", 1, "price",
                        Map.of("amount", "199.00", "currency", "CNY")))))
                .put("/api/v1/shop/orders/" + id).then().statusCode(200);
    }
}
