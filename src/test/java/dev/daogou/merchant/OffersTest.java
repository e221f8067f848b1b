package dev.daogou.merchant;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** A merchant asks what a visitor would be offered, and sets how low it may go. */
@QuarkusTest
class OffersTest {

    private static final String FEED = """
            {"id":"coat","title":"Coat","category":"Clothes > Coats","price":{"amount":"599.00","currency":"CNY"},"salePrice":{"amount":"499.00","currency":"CNY"},"salePriceFrom":"2026-11-01T00:00:00Z","salePriceTo":"2026-11-12T00:00:00Z","availability":"in_stock"}
            {"id":"socks","title":"Socks","category":"Clothes","price":{"amount":"29.90","currency":"CNY"},"availability":"in_stock","variants":[{"sku":"s"},{"sku":"m","price":{"amount":"31.90","currency":"CNY"}}]}
            {"kind":"promotion","id":"members","title":"Members 5 %","percent":5,"category":"Clothes","members":true,"from":"2026-01-01T00:00:00Z","to":"2027-01-01T00:00:00Z","stackable":true}
            {"kind":"promotion","id":"m500","title":"50 off from 500","amountOff":{"amount":"50.00","currency":"CNY"},"minSpend":{"amount":"500.00","currency":"CNY"},"from":"2026-01-01T00:00:00Z","to":"2027-01-01T00:00:00Z","stackable":true}
            {"kind":"promotion","id":"late","title":"Christmas","percent":20,"from":"2026-12-01T00:00:00Z","to":"2026-12-26T00:00:00Z","stackable":false}
            """;

    @Test
    void aPriceIsExplainedToTheCentAndAFloorHoldsIt() {
        Merchant merchant = Merchant.of("offers-explain", "CNY");
        merchant.importsCleanly(FEED);
        var both = List.of(Map.of("productId", "coat", "quantity", 1), Map.of("productId", "socks", "sku", "m", "quantity", 1));
        explain(merchant, Map.of("lines", both, "at", "2026-11-11T00:00:00Z", "member", true)).statusCode(200)
                .body("listed.amount", equalTo("630.90")).body("own.amount", equalTo("530.90"))
                .body("steps.off.amount", contains("100.00", "26.54", "50.00")).body("total.amount", equalTo("454.36"))
                .body("saved.amount", equalTo("176.54")).body("timeZone", equalTo("Asia/Shanghai"))
                .body("lines.total.amount", contains("427.05", "27.31")).body("notApplied.why", contains("not_yet"));
        explain(merchant, Map.of("lines", both, "at", "2026-11-12T00:00:00Z")).body("steps.off.amount", contains("50.00"))
                .body("notApplied.why", hasItems("members_only", "not_yet"));

        put(merchant, Map.of("floors", List.of(Map.of("category", "Clothes > Coats", "cost", cny("400.00"), "margin", 15))))
                .statusCode(200).body("offersPerNeed", equalTo(1)).body("offersPerDay", equalTo(3));
        explain(merchant, Map.of("lines", both.subList(0, 1), "at", "2026-11-11T00:00:00Z", "member", true))
                .body("total.amount", equalTo("474.05"));
        put(merchant, Map.of("floors", List.of(Map.of("category", "Clothes > Coats", "cost", cny("410.00"), "margin", 15))))
                .statusCode(200);
        explain(merchant, Map.of("lines", both.subList(0, 1), "at", "2026-11-11T00:00:00Z", "member", true))
                .body("total.amount", equalTo("482.36")).body("steps[1].capped", equalTo(true));
    }

    @Test
    void whatCannotBePricedOrHeldIsNamed() {
        Merchant merchant = Merchant.of("offers-faults", "CNY");
        merchant.importsCleanly(FEED);
        explain(merchant, Map.of("lines", List.of())).statusCode(400).body("errors.field", contains("lines"));
        explain(merchant, Map.of("lines", List.of(Map.of("productId", "hat", "quantity", 1),
                Map.of("productId", "socks", "sku", "xl", "quantity", 0)))).statusCode(400)
                .body("errors.field", contains("lines[0].productId", "lines[1].quantity", "lines[1].sku"));
        put(merchant, Map.of("floors", List.of(Map.of("productId", "coat", "margin", 100),
                Map.of("productId", "coat", "floor", Map.of("amount", "1.00", "currency", "EUR"))), "offersPerDay", 0,
                "budgets",
                List.of(Map.of("promotionId", "m500")), "grants", Map.of())).statusCode(400)
                .body("errors.field", hasItems("floors[0].floor", "floors[0].cost", "floors[0].margin", "floors[1].productId",
                        "floors[1].floor", "offersPerDay", "budgets[0].total", "grants.maxPercent"));
        merchant.call().get("/api/v1/shop/offer-policy").then().statusCode(200).body("floors", equalTo(List.of()));
    }

    private static ValidatableResponse explain(Merchant merchant, Map<String, ?> asked) {
        return merchant.json(asked).post("/api/v1/shop/offers/explain").then();
    }

    private static ValidatableResponse put(Merchant merchant, Map<String, ?> policy) {
        return merchant.json(policy).put("/api/v1/shop/offer-policy").then();
    }

    private static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }
}
