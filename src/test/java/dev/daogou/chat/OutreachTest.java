package dev.daogou.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.daogou.conversation.FloorService;
import dev.daogou.shared.Ids;
import dev.daogou.shop.CurrentShop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** A shop that sells coats, and Anna who looks at them for a while. */
@QuarkusTest
class OutreachTest {

    private static final String RULES = "/api/v1/shop/outreach/rules/";

    @Inject
    EntityManager database;
    @Inject
    FloorService floor;
    private String shop;

    @BeforeEach
    void opens() {
        shop = "outreach-" + Ids.fresh("").toLowerCase(Locale.ROOT);
        SoldOut.operator().body(Map.of()).put("/api/v1/shops/" + shop).then().statusCode(201);
        sells("lark", "Lark Coat", "199.00", "in_stock");
        sells("owl", "Owl Coat", "299.00", "out_of_stock");
    }

    @Test
    void whoLooksLongEnoughIsToldOnceWhatIsTrueAndOnlyWhereTheMerchantWantsIt() {
        Visitor anna = visitor();
        looks(anna, 60);
        looks(anna, 60);
        assertThat(anna.texts()).as("off by itself").isEmpty();
        on("lingering", Map.of());
        Visitor ben = visitor();
        looks(ben, 60);
        assertThat(ben.texts()).as("a minute is not long").isEmpty();
        looks(ben, 60);
        looks(ben, 60);
        ben.transcript().body("messages.text",
                contains(
                        "Looking around Coats? Lark Coat is ¥199 now, one of 1 that you can order. Ask me which one fits you."))
                .body("messages[0].author", equalTo("system")).body("messages[0].outreach.rule", equalTo("lingering"))
                .body("messages[0].products.id", contains("lark"));
        Visitor again = visitor(ben);
        looks(again, 60);
        looks(again, 60);
        assertThat(again.texts()).as("told in another conversation").isEmpty();
        rule("lingering").body("counts.told", equalTo(1)).body("counts.shown", equalTo(0));
    }

    @Test
    void whatBecameOfAMessageIsCountedOnceAndNobodyElseCountsIt() {
        on("lingering", Map.of());
        Visitor anna = visitor();
        String id = told(anna);
        mark(anna, id, "shown").statusCode(204);
        mark(anna, id, "opened").statusCode(204);
        mark(anna, id, "opened").statusCode(204);
        mark(anna, id, "sold").statusCode(400);
        mark(visitor(), id, "dismissed").statusCode(404);
        did(anna, Map.of("kind", "order", "productId", "lark"));
        rule("lingering").body("counts.shown", equalTo(1)).body("counts.opened", equalTo(1))
                .body("counts.dismissed", equalTo(0)).body("counts.bought", equalTo(1));
    }

    @Test
    void whoMutesHearsNothingUntilTheyTakeItBack() throws Exception {
        on("lingering", Map.of());
        Visitor anna = visitor();
        anna.asks().body("{}").post(anna.path("/mute")).then().statusCode(200).body("muted", equalTo(true));
        try (Tab tab = Tab.silent()) {
            tab.hello(anna, null);
            assertThat(tab.next("welcome").path("muted").asBoolean()).isTrue();
        }
        Visitor tomorrow = visitor(anna);
        looks(tomorrow, 60);
        looks(tomorrow, 60);
        assertThat(tomorrow.texts()).isEmpty();
        tomorrow.asks().delete(tomorrow.path("/mute")).then().statusCode(200).body("muted", equalTo(false));
        looks(tomorrow, 60);
        assertThat(tomorrow.texts()).hasSize(1);
    }

    @Test
    void nothingIsSaidWhileSheTypesOrAPersonHasTheFloor() throws Exception {
        on("lingering", Map.of());
        Visitor anna = visitor();
        try (Tab tab = Tab.of(anna)) {
            types(tab, true);
            looks(anna, 60);
            looks(anna, 60);
            assertThat(anna.texts()).isEmpty();
            types(tab, false);
            looks(anna, 60);
            assertThat(tab.next("message").path("outreach").path("rule").asText()).isEqualTo("lingering");
        }
        Visitor ben = visitor();
        CurrentShop.within(shop, () -> floor.claim(ben.cid(), "ag_mei", "Mei"));
        looks(ben, 60);
        looks(ben, 60);
        assertThat(ben.texts()).isEmpty();
        CurrentShop.within(shop, () -> floor.release(ben.cid()));
        looks(ben, 60);
        assertThat(ben.texts()).hasSize(1);
    }

    /** And waits until it has been heard: what comes behind it is answered. */
    private static void types(Tab tab, boolean on) throws InterruptedException {
        tab.sends(Map.of("t", "typing", "on", on)).stops("t0", 0).next("stop.ok");
    }

    @Test
    void aCartLeftAloneAndAPriceThatCameDownAreToldOf() {
        on("cart_idle", Map.of("seconds", 60));
        on("price_dropped", Map.of("percent", 10));
        Visitor anna = visitor();
        did(anna, Map.of("kind", "cart", "productId", "lark"));
        Visitor ben = visitor();
        asked(ben, "lark", "199.00");
        sells("lark", "Lark Coat", "189.00", "in_stock");
        run("update behaviour set at = at - interval '2 minutes' where cid = ?1", anna.cid());
        await().until(() -> anna.texts(), List
                .of("Lark Coat is still in your cart, now at ¥189. If a question keeps you from ordering, just ask.")::equals);
        assertThat(ben.texts()).as("five per cent are not worth a word").isEmpty();
        sells("lark", "Lark Coat", "149.00", "in_stock");
        await().until(() -> ben.texts(), List.of(
                "The price of Lark Coat that you asked about has come down: ¥149 instead of ¥199.")::equals);
    }

    @Test
    void aRuleThatTooManyDismissPausesItselfUntilTheMerchantGoesOn() {
        on("lingering", Map.of());
        limits(20, 1_000);
        Visitor anna = visitor();
        String id = told(anna);
        run("""
                insert into outreach (id, shop, cid, visitor_id, rule, reason, day, at, shown_at, dismissed_at)
                select o.id || n, o.shop, o.cid, o.visitor_id || n, o.rule, o.reason, o.day, o.at, o.at,
                    case when n <= 10 then o.at end
                from outreach o cross join generate_series(1, 19) n where o.id = ?1""", id);
        rule("lingering").body("paused", nullValue());
        mark(anna, id, "dismissed").statusCode(204);
        rule("lingering").body("paused.shown", equalTo(20)).body("paused.dismissed", equalTo(11)).body("on", equalTo(true));
        Visitor ben = visitor();
        looks(ben, 60);
        looks(ben, 60);
        assertThat(ben.texts()).isEmpty();
        merchant().body("{}").post(RULES + "lingering/resume").then().statusCode(200).body("paused", nullValue());
        looks(ben, 60);
        assertThat(ben.texts()).hasSize(1);
    }

    @Test
    void aMerchantIsToldWhatIsWrongWithARuleAndItsLimits() {
        put("lingering", Map.of("on", true, "text", Map.of("en", "Only {price}, 20% off today!"))).statusCode(400)
                .body("errors.field", contains("text.en")).body("errors[0].message", containsString("figure"));
        put("cart_idle", Map.of("on", true, "seconds", 5, "text", Map.of("en", "{was} {count}", "fr", "Bonjour")))
                .statusCode(400).body("errors.field", contains("seconds", "text.en", "text.fr"));
        put("unheard_of", Map.of("on", true)).statusCode(404);
        put("lingering", Map.of("on", true, "text", Map.of("en", "See {title}?"))).statusCode(200)
                .body("text.en", equalTo("See {title}?")).body("text.zh", containsString("{category}"))
                .body("ownText", contains("en")).body("seconds", equalTo(90)).body("places", hasItem("{count}"));
        merchant().body(Map.of("quietFrom", "25:00", "quietTo", "08:00", "perVisitor", 2)).put("/api/v1/shop/outreach/limits")
                .then().statusCode(400).body("errors.field", contains("quietFrom", "perShop"));
        limits(3, 50);
        merchant().get("/api/v1/shop/outreach").then().statusCode(200).body("limits.perVisitor", equalTo(3))
                .body("rules.id", contains("lingering", "cart_idle", "back_in_stock", "price_dropped"))
                .body("rules.on", contains(true, false, true, false)).body("rules.counts.told", everyItem(equalTo(0)))
                .body("rules.text.zh", everyItem(notNullValue())).body("rules.paused", everyItem(not(notNullValue())));
    }

    private Visitor visitor() {
        return Visitor.begins(Map.of("shop", shop, "lang", "en"));
    }

    /** The same person in another conversation. */
    private Visitor visitor(Visitor known) {
        var begun = known.asks().body(Map.of("shop", shop, "lang", "en", "visitorId", known.visitorId()))
                .post("/api/v1/conversations").then().statusCode(201).body("visitorId", equalTo(known.visitorId()));
        return new Visitor(begun.extract().path("conversationId"), begun.extract().path("token"), known.visitorId());
    }

    private static void looks(Visitor visitor, int seconds) {
        did(visitor, Map.of("kind", "dwell", "category", "Coats", "seconds", seconds));
    }

    private static void did(Visitor visitor, Map<String, Object> what) {
        visitor.asks().body(what).post(visitor.path("/events")).then().statusCode(204);
    }

    private static String told(Visitor visitor) {
        looks(visitor, 60);
        looks(visitor, 60);
        return visitor.transcript().extract().path("messages[0].outreach.id");
    }

    private static ValidatableResponse mark(Visitor visitor, String id, String what) {
        return visitor.asks().body(Map.of("what", what)).post(visitor.path("/outreach/" + id)).then();
    }

    private void asked(Visitor visitor, String product, String price) {
        run("""
                insert into asked_about (cid, product_id, shop, amount, currency, asked_at, at)
                values (?1, ?2, ?3, cast(?4 as numeric), 'CNY', now(), now())""", visitor.cid(), product, shop, price);
    }

    private void on(String rule, Map<String, Object> more) {
        Map<String, Object> doc = new HashMap<>(more);
        doc.put("on", true);
        put(rule, doc).statusCode(200);
    }

    private ValidatableResponse put(String rule, Map<String, Object> doc) {
        return merchant().body(doc).put(RULES + rule).then();
    }

    private ValidatableResponse rule(String id) {
        return merchant().get(RULES + id).then().statusCode(200);
    }

    private void limits(int perVisitor, int perShop) {
        merchant().body(Map.of("quietFrom", "00:00", "quietTo", "00:00", "perVisitor", perVisitor, "perShop", perShop))
                .put("/api/v1/shop/outreach/limits").then().statusCode(200);
    }

    private void sells(String id, String title, String price, String availability) {
        merchant().body(Map.of("id", id, "title", title, "category", "Coats", "lang", "en", "link", "/p/" + id,
                "availability", availability, "price", Map.of("amount", price, "currency", "CNY")))
                .put("/api/v1/shop/products/" + id).then().statusCode(200);
    }

    private RequestSpecification merchant() {
        return SoldOut.operator().header("Daogou-Shop", shop);
    }

    private void run(String sql, Object... given) {
        QuarkusTransaction.requiringNew().run(() -> {
            var statement = database.createNativeQuery(sql);
            for (int i = 0; i < given.length; i++) {
                statement.setParameter(i + 1, given[i]);
            }
            statement.executeUpdate();
        });
    }
}
