package dev.daogou.webhooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.daogou.merchant.Merchant;
import dev.daogou.webhooks.Post.Hook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/** Visitors have had enough of a rule, and a system of the shop's hears of it. */
@QuarkusTest
class PausedRuleTest {

    private static final String RULE = "/api/v1/shop/outreach/rules/cart_idle";

    @Inject
    Post post;
    @Inject
    EntityManager database;

    private final Receiver receiver = Receiver.up();

    @AfterEach
    void stop() {
        receiver.close();
        post.forgetAll();
    }

    @Test
    void aRuleThatTooManyDismissIsToldOnceWithWhatItWasJudgedByAndToWhoWantsIt() {
        Merchant merchant = Merchant.of("webhooks-paused", "CNY");
        Hook hook = post.hook(merchant, receiver, "outreach.paused");
        post.hook(merchant, receiver, "message.created");
        post.hook(Merchant.of("webhooks-not-paused", "CNY"), receiver);
        merchant.json(Map.of("on", true)).put(RULE).then().statusCode(200);
        JsonPath anna = begins(merchant);
        twentyWereShown(merchant.shop(), anna.getString("conversationId"));

        dismisses(anna, "o_10");
        post.pass(Duration.ZERO);
        assertThat(receiver.letters()).as("ten of twenty may be chance").isEmpty();
        dismisses(anna, "o_11");
        dismisses(anna, "o_11");
        dismisses(anna, "o_12");
        post.pass(Duration.ZERO);

        assertThat(receiver.letters()).singleElement().satisfies(letter -> {
            assertThat(letter.signedWith(hook.secret())).isTrue();
            assertThat(letter.header("Daogou-Event")).isEqualTo("outreach.paused");
            assertThat(letter.json().getString("event")).isEqualTo("outreach.paused");
            assertThat(letter.json().getString("shop")).isEqualTo(merchant.shop());
            assertThat(letter.cid()).isEqualTo(anna.getString("conversationId"));
            assertThat(letter.json().getMap("data"))
                    .isEqualTo(Map.of("rule", "cart_idle", "shown", 20, "dismissed", 11));
            String pausedAt = merchant.call().get(RULE).then().body("paused.dismissed", equalTo(11)).extract()
                    .path("paused.at");
            // The database keeps microseconds.
            assertThat(Instant.parse(letter.json().getString("at"))).isCloseTo(Instant.parse(pausedAt),
                    within(1, ChronoUnit.MILLIS));
        });
        assertThat(hook.deliveries("done")).hasSize(1);
    }

    private static JsonPath begins(Merchant merchant) {
        return given().contentType(ContentType.JSON).body(Map.of("shop", merchant.shop(), "lang", "en"))
                .post("/api/v1/conversations").then().statusCode(201).extract().jsonPath();
    }

    /** Nine of them are put away already. */
    private void twentyWereShown(String shop, String cid) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("""
                insert into outreach (id, shop, cid, visitor_id, rule, reason, day, at, shown_at, dismissed_at)
                select 'o_' || n, :shop, :cid, 'v_' || n, 'CART_IDLE', 'cart', current_date, now(), now(),
                    case when n <= 9 then now() end
                from generate_series(1, 20) n""").setParameter("shop", shop).setParameter("cid", cid).executeUpdate());
    }

    private static void dismisses(JsonPath visitor, String id) {
        given().header("Authorization", "Bearer " + visitor.getString("token")).contentType(ContentType.JSON)
                .body(Map.of("what", "dismissed"))
                .post("/api/v1/conversations/" + visitor.getString("conversationId") + "/outreach/" + id).then()
                .statusCode(204);
    }
}
