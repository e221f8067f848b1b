package dev.daogou.handoff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Floor;
import dev.daogou.shared.Ids;
import dev.daogou.shop.Agent;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;
import dev.daogou.shop.ShopSettings;
import dev.daogou.shop.Shops;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** A visitor writes to a shop that knows nothing, where Mei is present. */
@QuarkusTest
class BroughtInTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String HURT = "孩子吃了你们的坚果嘴唇肿了怎么办";

    @Inject
    HandoffDesk desk;
    @Inject
    Presence presence;
    @Inject
    Shops shops;
    @Inject
    Clock clock;

    private String shop;
    private String mei;
    private String cid;
    private String token;

    @BeforeEach
    void meiIsThere() {
        shop = "brought-" + Ids.fresh("");
        QuarkusTransaction.requiringNew().run(() -> shops.put(shop, new Shops.Description(null, null, null, null, null)));
        mei = within(() -> Agent.enrol("mei", "Mei", "correct horse", clock.instant()).id);
        within(() -> {
            presence.set(mei, true);
            return null;
        });
        var begun = given().contentType(ContentType.JSON).body(Map.of("shop", shop, "lang", "zh"))
                .post("/api/v1/conversations").then().statusCode(201).extract();
        cid = begun.path("conversationId");
        token = begun.path("token");
    }

    @Test
    void onceForACauseAndNotAgainWhenAPersonHasResolvedIt() {
        says(HURT);
        waitsForAPerson();
        Handoff hurt = within(() -> Handoff.latestOf(cid).orElseThrow());
        assertThat(hurt.reason).isEqualTo(HandoffReason.SAFETY);
        assertThat(hurt.department).isEqualTo("after_sales");
        assertThat(hurt.summary.evidence()).isNotEmpty().allSatisfy(words -> assertThat(HURT).contains(words));
        assertThat(hurt.summary.ownWords()).containsExactly(HURT);
        meiResolvesIt();

        says(HURT + "?");
        isAnswered(2);
        assertThat(reasons()).containsOnlyOnce(HandoffReason.SAFETY);
    }

    @Test
    void neverForAnOk() {
        says("好的");
        isAnswered(1);
        says("嗯嗯好的");
        isAnswered(2);
        assertThat(reasons()).isEmpty();
    }

    @Test
    void onceForACartWhereTheShopSaysHowMuchIsMuch() {
        does("cart", Map.of("amount", "1299.00", "currency", "CNY"));
        says("我的订单到哪了");
        isAnswered(1);
        assertThat(reasons()).as("the shop has not said").isEmpty();

        within(() -> Shop.named(shop).orElseThrow().settings = above("1000"));
        says("我的快递到哪了");
        waitsForAPerson();
        assertThat(reasons()).containsExactly(HandoffReason.CART_VALUE);
        meiResolvesIt();
        says("那我的包裹到哪里了");
        isAnswered(3);
        assertThat(reasons()).containsExactly(HandoffReason.CART_VALUE);
    }

    @Test
    void notForACartThatHasBeenOrderedOrIsSmall() {
        within(() -> Shop.named(shop).orElseThrow().settings = above("1000"));
        does("cart", 999.9);
        says("我的订单到哪了");
        isAnswered(1);
        does("cart", "2000");
        does("order", 2000);
        says("我的快递到哪了");
        isAnswered(2);
        assertThat(reasons()).isEmpty();
    }

    private static ShopSettings above(String amount) {
        ShopSettings s = ShopSettings.defaults();
        return new ShopSettings(s.greeting(), s.accent(), true, false, false, s.handoffBelow(), s.handoffBelowFor(), null,
                new BigDecimal(amount), null, null);
    }

    private RequestSpecification visitor() {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    private void says(String text) {
        visitor().header("Idempotency-Key", Ids.fresh("m_")).body(Map.of("text", text))
                .post("/api/v1/conversations/" + cid + "/messages").then().statusCode(202);
    }

    private void does(String kind, Object value) {
        int status = visitor().body(Map.of("kind", kind, "value", value)).post("/api/v1/conversations/" + cid + "/events")
                .statusCode();
        assertThat(status).isBetween(200, 299);
    }

    private void isAnswered(int times) {
        Awaitility.await().atMost(SOON).until(() -> {
            List<String> authors = visitor().get("/api/v1/conversations/" + cid + "/messages").then().extract()
                    .path("messages.author");
            return authors.stream().filter("assistant"::equals).count() == times;
        });
    }

    private void waitsForAPerson() {
        Awaitility.await().atMost(SOON).until(() -> within(() -> Conversation.with(cid).floor) == Floor.QUEUE);
    }

    private void meiResolvesIt() {
        within(() -> {
            desk.claim(cid, mei, "Mei");
            return null;
        });
        within(() -> {
            desk.resolve(cid, mei);
            return null;
        });
    }

    private List<HandoffReason> reasons() {
        return within(() -> Handoff.allOf(cid).stream().map(each -> each.reason).toList());
    }

    private <T> T within(Supplier<T> work) {
        return CurrentShop.within(shop, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
