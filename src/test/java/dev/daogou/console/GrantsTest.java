package dev.daogou.console;

import static dev.daogou.console.Workplace.at;
import static dev.daogou.console.Workplace.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.daogou.catalog.CartLine;
import dev.daogou.catalog.Offered;
import dev.daogou.catalog.Recipient;
import dev.daogou.catalog.VisitorOffers;
import dev.daogou.catalog.Wanted;
import dev.daogou.conversation.Conversation;
import dev.daogou.shared.Ids;
import dev.daogou.shop.CurrentShop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** What an agent may grant and what the assistant may offer, enforced where no console can get round it. */
@QuarkusTest
class GrantsTest {

    @Inject
    Workplace workplace;
    @Inject
    VisitorOffers offers;

    private String shop;
    private String mei;

    @Test
    void aGrantStaysWithinPercentAmountAndFloorAndNamesTheOneItWouldBreak() {
        String cid = shopOf(Map.of("maxPercent", 10, "maxAmount", cny("60.00"), "total", cny("100.00")));
        grant(cid, Map.of("productId", "coat", "percent", 5)).statusCode(201).body("own", equalTo(cny("600.00")))
                .body("price", equalTo(cny("570.00"))).body("off", equalTo(cny("30.00"))).body("by", equalTo("agent"));
        assertThat(offer(cid, "warm", "coat")).isInstanceOfSatisfying(Offered.Again.class,
                again -> assertThat(again.price().display()).isEqualTo("¥570"));
        refused(cid, Map.of("productId", "coat", "percent", 10.5), "percent", "at most 10 %");
        refused(cid, Map.of("productId", "boots", "amountOff", cny("61.00")), "amountOff", "at most ¥60");
        refused(cid, Map.of("productId", "coat", "price", cny("549.99")), "price", "floor of this product is ¥550");
        refused(cid, Map.of("productId", "coat", "price", cny("600.00")), "price", "below the ¥600");
        refused(cid, Map.of("productId", "coat", "percent", 5, "price", cny("590.00")), "percent", "exactly one");
        refused(cid, Map.of("productId", "hat", "percent", 5), "productId", "no product of this shop");
        at(mei).get(path(cid)).then().statusCode(200).body("offers.size()", equalTo(1)).body("may.maxPercent", equalTo(10));

        // A second one for the same takes the place of the first, and is not counted on top of it.
        grant(cid, Map.of("productId", "coat", "price", cny("550.00"))).statusCode(201).body("off", equalTo(cny("50.00")));
        at(mei).get(path(cid)).then().body("offers.size()", equalTo(1));
        grant(cid, Map.of("productId", "boots", "amountOff", cny("51.00"))).statusCode(409)
                .body("detail", containsString("¥50 is left"));
    }

    @Test
    void whatIsGrantedIsToldWithItsNamesAndInBothLanguages() {
        String cid = shopOf(Map.of("maxPercent", 20));
        grant(cid, Map.of("productId", "coat", "quantity", 2, "price", cny("1150.00"))).statusCode(201)
                .body("quantity", equalTo(2)).body("own", equalTo(cny("1200.00"))).body("agentName", equalTo("Mei"));
        at(mei).get(path(cid)).then().statusCode(200).body("offers[0].title", equalTo("Down coat"))
                .body("offers[0].agentName", equalTo("Mei"))
                .body("offers[0].text.zh", equalTo("「Down coat」2 件一共给您 ¥1150,比 ¥1200 便宜 ¥50。"))
                .body("offers[0].text.en",
                        equalTo("You can have 2 of “Down coat” for ¥1150 together, which is ¥50 less than ¥1200."));
        promotion("ten", Map.of("percent", 10));
        offer(cid, "a", "boots");
        at(mei).get(path(cid)).then().body("offers.size()", equalTo(1));
        tells(cid, "用上后是 ¥720。");
        at(mei).get(path(cid)).then().body("offers[0].by", equalTo("assistant")).body("offers[0].text", nullValue());
    }

    @Test
    void theLimitsThatAreShownAreThoseThatAreEnforced() {
        String cid = shopOf(Map.of("maxPercent", 12.5, "maxAmount", cny("90.00"), "total", cny("120.00")));
        limits(cid, "coat", 1).body("least", equalTo(cny("550.00"))).body("floor", equalTo(cny("550.00")))
                .body("best", equalTo(cny("600.00"))).body("left", equalTo(cny("120.00"))).body("today", equalTo(3));
        refused(cid, Map.of("productId", "coat", "price", cny("549.99")), "price", "floor");
        refused(cid, Map.of("productId", "coat", "quantity", 2, "price", cny("1099.99")), "price",
                "floor of 2 pieces is ¥1100");
        limits(cid, "boots", 1).body("least", equalTo(cny("710.00"))).body("maxOff", equalTo(cny("90.00")));
        refused(cid, Map.of("productId", "boots", "price", cny("709.99")), "price", "at most ¥90");
        limits(cid, "boots", 2).body("least", equalTo(cny("1480.00")));
        grant(cid, Map.of("productId", "boots", "quantity", 2, "price", cny("1479.99"))).statusCode(409);
        grant(cid, Map.of("productId", "boots", "price", cny("710.00"))).statusCode(201);

        limits(cid, "boots", 1).body("left", equalTo(cny("120.00"))).body("today", equalTo(3));
        limits(cid, "coat", 1).body("least", equalTo(cny("570.00"))).body("left", equalTo(cny("30.00"))).body("today",
                equalTo(2));
        refused(cid, Map.of("productId", "coat", "quantity", 0, "price", cny("570.00")), "quantity", "1 to 999");
        grant(cid, Map.of("productId", "coat", "price", cny("570.00"))).statusCode(201);
        grant(cid, Map.of("productId", "boots", "price", cny("711.00"))).statusCode(201);
        limits(cid, "coat", 2).body("least", equalTo(cny("1199.00")));
        policy(Map.of("offersPerDay", 1, "grants", Map.of("maxPercent", 10)));
        limits(cid, "boots", 2).body("today", equalTo(0)).body("least", nullValue()).body("left", nullValue());
        at(mei).get(path(cid) + "/limits?productId=hat").then().statusCode(400).body("errors[0].field", equalTo("productId"));
        policy(Map.of());
        at(mei).get(path(cid) + "/limits?productId=coat").then().statusCode(409);
    }

    @Test
    void whereThePolicySaysNothingNobodyGrantsAnything() {
        String cid = shopOf(null);
        grant(cid, Map.of("productId", "coat", "percent", 5)).statusCode(409).body("detail", containsString("lets no agent"));
        at(mei).get(path(cid)).then().statusCode(200).body("may", nullValue());
    }

    @Test
    void ofManyWhoGrantAtOnceNoMoreComeThroughThanTheBudgetHolds() {
        shopOf(Map.of("maxPercent", 10, "total", cny("100.00")));
        List<String> cids = IntStream.range(0, 6).mapToObj(i -> begins("v_" + Ids.fresh(""))).toList();
        List<Integer> statuses = atOnce(cids);
        assertThat(statuses).containsOnly(201, 409).filteredOn(status -> status == 201).hasSize(3);
    }

    @Test
    void ofManyForOneVisitorNoMoreComeThroughThanTheirCapForTheDay() {
        shopOf(Map.of("maxPercent", 10));
        String visitor = "v_" + Ids.fresh("");
        IntStream.range(0, 6).forEach(i -> Workplace.sells(shop, "p" + i, "Product", "600.00"));
        List<CompletableFuture<Integer>> calls = IntStream.range(0, 6).mapToObj(i -> {
            String cid = begins(visitor);
            return CompletableFuture.supplyAsync(() -> grant(cid, Map.of("productId", "p" + i, "percent", 5)).extract()
                    .statusCode());
        }).toList();
        assertThat(calls.stream().map(CompletableFuture::join).toList()).filteredOn(status -> status == 201).hasSize(3);
    }

    @Test
    void askingAgainBringsTheSameOfferAndAnotherNeedOnlyWhatTheCapsAllow() {
        String cid = shopOf(null);
        promotion("ten", Map.of("percent", 10));
        assertThat(foreseen(cid, "warm", "boots")).isInstanceOf(Offered.Made.class);
        assertThat(offer(cid, "warm", "boots")).as("what was only foreseen was not made").isInstanceOfSatisfying(
                Offered.Made.class,
                made -> assertThat(made.offer().price().display()).isEqualTo("¥720"));
        promotion("more", Map.of("percent", 20));
        assertThat(foreseen(cid, "warm", "boots")).isInstanceOf(Offered.Again.class);
        assertThat(offer(cid, "warm", "boots")).isInstanceOfSatisfying(Offered.Again.class,
                again -> assertThat(again.price().display()).isEqualTo("¥720"));
        assertThat(offer(cid, "warm", "coat")).isEqualTo(new Offered.Declined(Offered.Why.ENOUGH_FOR_THIS_NEED));
        operator(shop).delete("/api/v1/shop/promotions/ten").then().statusCode(204);
        operator(shop).delete("/api/v1/shop/promotions/more").then().statusCode(204);
        assertThat(offer(cid, "warm", "boots")).as("what is over is promised no longer")
                .isInstanceOfSatisfying(Offered.Again.class, again -> assertThat(again.price().display()).isEqualTo("¥800"));
        assertThat(offer(cid, "gift", "coat")).isEqualTo(new Offered.Declined(Offered.Why.NOTHING_ON));
    }

    @Test
    void aCampaignEndsWithItsBudgetAndACodeIsToldOnlyWhereThePolicySaysSo() {
        String cid = shopOf(null);
        promotion("code", Map.of("amountOff", cny("40.00"), "code", "FORTY"));
        assertThat(offer(cid, "a", "boots")).isEqualTo(new Offered.Declined(Offered.Why.NOTHING_ON));
        policy(Map.of("offerCodes", true, "budgets", List.of(Map.of("promotionId", "code", "total", cny("60.00")))));
        assertThat(offer(cid, "a", "boots")).isInstanceOfSatisfying(Offered.Made.class,
                made -> assertThat(made.code()).isEqualTo("FORTY"));
        assertThat(offer(cid, "a", "boots")).as("what was promised is in the budget already").isInstanceOfSatisfying(
                Offered.Again.class, again -> assertThat(again.price().display()).isEqualTo("¥760"));
        assertThat(offer(begins("v_other"), "a", "boots")).isEqualTo(new Offered.Declined(Offered.Why.NOTHING_ON));
        operator(shop).body(Map.of("lines", List.of(Map.of("productId", "boots", "quantity", 1)), "code", "forty"))
                .post("/api/v1/shop/offers/explain").then().statusCode(200).body("total", equalTo(cny("800.00")))
                .body("notApplied[0].why", equalTo("budget_spent"));
    }

    private List<Integer> atOnce(List<String> cids) {
        List<CompletableFuture<Integer>> calls = cids.stream().map(cid -> CompletableFuture
                .supplyAsync(() -> grant(cid, Map.of("productId", "coat", "percent", 5)).extract().statusCode())).toList();
        return calls.stream().map(CompletableFuture::join).toList();
    }

    private Offered offer(String cid, String need, String product) {
        return decided(cid, need, product, offers::offer);
    }

    /** The assistant, and it was shown. */
    private void tells(String cid, String text) {
        CurrentShop.within(shop, () -> offers.told(cid, text));
    }

    private Offered foreseen(String cid, String need, String product) {
        return decided(cid, need, product, offers::foreseen);
    }

    private Offered decided(String cid, String need, String product, BiFunction<Recipient, Wanted, Offered> decides) {
        return CurrentShop.within(shop, () -> QuarkusTransaction.requiringNew().call(() -> {
            String visitor = Conversation.with(cid).visitorId;
            return decides.apply(new Recipient(cid, visitor), new Wanted(need, new CartLine(product, null, 1), false, null));
        }));
    }

    /** With a coat for 600, not below 550, and boots for 800. */
    private String shopOf(Map<String, ?> grants) {
        shop = workplace.shop("mei");
        mei = Workplace.cookie(shop, "mei");
        Workplace.sells(shop, "coat", "Down coat", "600.00");
        Workplace.sells(shop, "boots", "Boots", "800.00");
        Map<String, Object> policy = new HashMap<>(
                Map.of("floors", List.of(Map.of("productId", "coat", "floor", cny("550.00")))));
        if (grants != null) {
            policy.put("grants", grants);
        }
        policy(policy);
        return begins("v_" + Ids.fresh(""));
    }

    private void policy(Map<String, ?> policy) {
        operator(shop).body(policy).put("/api/v1/shop/offer-policy").then().statusCode(200);
    }

    private void promotion(String id, Map<String, ?> gives) {
        Map<String, Object> doc = new HashMap<>(gives);
        doc.putAll(Map.of("title", id, "from", "2020-01-01T00:00:00Z", "to", "2099-01-01T00:00:00Z", "stackable", false));
        operator(shop).body(doc).put("/api/v1/shop/promotions/" + id).then().statusCode(200);
    }

    private String begins(String visitor) {
        return workplace.begins(shop, visitor);
    }

    private void refused(String cid, Map<String, ?> grant, String field, String why) {
        grant(cid, grant).statusCode(400).body("errors[0].field", equalTo(field)).body("errors[0].message",
                containsString(why));
    }

    private ValidatableResponse grant(String cid, Map<String, ?> grant) {
        return at(mei).body(grant).post(path(cid)).then();
    }

    private ValidatableResponse limits(String cid, String product, int pieces) {
        return at(mei).get(path(cid) + "/limits?productId=" + product + "&quantity=" + pieces).then().statusCode(200);
    }

    private static String path(String cid) {
        return "/api/v1/console/conversations/" + cid + "/grants";
    }

    private static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }
}
