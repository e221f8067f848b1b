package dev.daogou.chat;

import static dev.daogou.chat.Bargaining.cny;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Anna finds a coat too dear: what she is offered is the price engine's, within the shop's offer policy, and kept. */
@QuarkusTest
class OneOfferTest {

    @Inject
    EntityManager database;
    private Bargaining anna;

    @BeforeEach
    void aCoatUnderAPromotion() {
        anna = new Bargaining();
        anna.runs("off-40", "全场满 399 元减 40 元",
                Map.of("amountOff", cny("40.00"), "minSpend", cny("399.00"), "stackable", false));
    }

    @Test
    void whoFindsItDearTwiceIsMadeOneOfferAndNoBetterOne() {
        JsonPath first = anna.hears("有点贵");
        assertThat(first.getString("answeredBy")).isEqualTo("facts");
        assertThat(first.getString("text")).contains("现价 ¥699", "满 399 元减 40 元", "¥659", "省 ¥40");
        anna.runs("off-20-percent", "羽绒服 8 折", Map.of("percent", 20, "stackable", false));

        JsonPath second = anna.hears("还是有点贵");
        assertThat(second.getString("text")).contains("之前说的 ¥659 仍然有效,没有更低的价格了").doesNotContain("8 折", "559");
        assertThat(second.getList("citations.ref", String.class)).noneMatch(ref -> ref.startsWith("promotion:"));
        assertThat(anna.offersMade()).singleElement().satisfies(made -> assertThat(made)
                .containsEntry("price", cny("659.00")).containsEntry("own", cny("699.00")).containsEntry("by", "assistant"));
    }

    @Test
    void thePriceIsTheEnginesToTheCent() {
        anna.sells("drift", "行云羽绒服", "459.90", null);
        anna.runs("seven", "行云 7% 优惠", Map.of("percent", 7, "productIds", List.of("drift"), "stackable", false));
        anna.runs("code", "优惠码 HUNDRED 减 100 元", Map.of("amountOff", cny("100.00"), "code", "HUNDRED", "stackable", false));
        anna.comes("zh", "drift");
        assertThat(anna.hears("太贵了").getString("text")).contains("¥459.90", "满 399 元减 40 元", "¥419.90", "省 ¥40")
                .doesNotContain("HUNDRED");
        anna.merchant().delete("/api/v1/shop/promotions/off-40").then().statusCode(204);
        anna.comes("zh", "drift");
        assertThat(anna.hears("太贵了").getString("text")).contains("¥427.71", "省 ¥32.19").doesNotContain("¥419.90");
        anna.policy(Map.of("offerCodes", true));
        anna.comes("zh", "drift");
        assertThat(anna.hears("太贵了").getString("text")).contains("HUNDRED", "¥359.90", "省 ¥100");
    }

    @Test
    void moreThanTheCapAllowsIsNotOffered() {
        anna.policy(Map.of("offersPerDay", 1));
        anna.sells("drift", "行云羽绒服", "459.00", null);
        assertThat(anna.hears("有点贵").getString("text")).contains("¥659");
        JsonPath other = anna.hears("行云羽绒服也太贵了");
        assertThat(other.getString("text")).contains("现价 ¥459").doesNotContain("满 399", "¥419", "省 ¥40");
        assertThat(other.getList("citations.ref", String.class)).noneMatch(ref -> ref.startsWith("promotion:"));
        assertThat(anna.offersMade()).hasSize(1);
    }

    @Test
    void inEnglishToo() {
        anna.comes("en", "aurora");
        assertThat(anna.hears("that's a bit too expensive for me").getString("text")).contains("The price is ¥699",
                "with it you pay ¥659, ¥40 less");
        assertThat(anna.hears("still too expensive for me").getString("text"))
                .contains("the ¥659 named before still stands, and I know of no lower one").doesNotContain("off-40");
        assertThat(anna.offersMade()).hasSize(1);
    }

    @Test
    void whatAnAgentGrantedIsWhatSheIsToldOf() {
        anna.policy(Map.of("grants", Map.of("maxPercent", 20)));
        anna.hears("有点贵");
        anna.grants("aurora", "630.00");
        assertThat(anna.hears("还能再便宜点吗").getString("text")).contains("客服同事定的价格是 ¥630", "省 ¥69").doesNotContain("¥659");
        assertThat(anna.hears("还是太贵了").getString("text")).contains("之前说的 ¥630 仍然有效");
        assertThat(anna.offersMade()).extracting(made -> made.get("by")).containsExactly("agent", "assistant");
    }

    @Test
    void aTrialHearsTheSameAndNothingIsRecorded() {
        for (int i = 0; i < 2; i++) {
            String text = anna.merchant().body(Map.of("question", "有点贵", "productId", "aurora")).post("/api/v1/shop/trial")
                    .then().statusCode(200).extract().path("reply.text");
            assertThat(text).contains("满 399 元减 40 元", "¥659");
        }
        assertThat(QuarkusTransaction.requiringNew().call(() -> database
                .createNativeQuery("select count(*) from offer_made where shop = :shop", Long.class)
                .setParameter("shop", anna.shop).getSingleResult())).isEqualTo(0L);
    }
}
