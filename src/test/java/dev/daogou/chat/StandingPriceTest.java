package dev.daogou.chat;

import static dev.daogou.chat.Bargaining.cny;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Anna was offered a lower price, and asks plainly what she would pay: hers, and not only the public one. */
@QuarkusTest
class StandingPriceTest {

    private Bargaining anna;

    @BeforeEach
    void aCoatUnderAPromotion() {
        anna = new Bargaining();
        anna.runs("off-40", "全场满 399 元减 40 元",
                Map.of("amountOff", cny("40.00"), "minSpend", cny("399.00"), "stackable", false));
    }

    @Test
    void whoWasMadeAnOfferIsToldThatItStands() {
        anna.hears("有点贵");
        assertThat(anna.hears("那现在多少钱能拿?").getString("text")).contains("现价 ¥699", "之前说的优惠还在,用上后是 ¥659");
        assertThat(anna.offersMade()).hasSize(1);
    }

    @Test
    void inEnglishToo() {
        anna.comes("en", "aurora");
        anna.hears("that's a bit too expensive for me");
        assertThat(anna.hears("what do I pay now?").getString("text")).contains("the price is ¥699",
                "the offer I mentioned still stands, so you pay ¥659");
    }

    @Test
    void whoWasOfferedNothingHearsThePublicPriceAlone() {
        assertThat(anna.hears("多少钱?").getString("text")).contains("现价 ¥699").doesNotContain("659", "之前", "满 399");
        assertThat(anna.offersMade()).isEmpty();
    }

    @Test
    void whatAnAgentGrantedIsCalledThat() {
        anna.policy(Map.of("grants", Map.of("maxPercent", 20)));
        anna.grants("aurora", "630.00");
        assertThat(anna.hears("多少钱?").getString("text")).contains("现价 ¥699", "客服同事给您定的 ¥630 仍然有效");
    }

    @Test
    void whatItRestedOnIsOverAndThePublicPriceIsAllThereIs() {
        anna.hears("有点贵");
        anna.merchant().delete("/api/v1/shop/promotions/off-40").then().statusCode(204);
        assertThat(anna.hears("那现在多少钱能拿?").getString("text")).contains("现价 ¥699").doesNotContain("用上");
    }

    /** With cap 1 a second offer would be declined, were asking for the price one. */
    @Test
    void askingForThePriceSpendsNoCap() {
        anna.policy(Map.of("offersPerDay", 1));
        anna.sells("drift", "行云羽绒服", "459.00", null);
        anna.hears("行云羽绒服多少钱?");
        anna.hears("极光羽绒服多少钱?");
        assertThat(anna.hears("有点贵").getString("text")).contains("¥659");
        assertThat(anna.offersMade()).hasSize(1);
    }
}
