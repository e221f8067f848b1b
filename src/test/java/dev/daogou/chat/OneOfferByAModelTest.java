package dev.daogou.chat;

import static dev.daogou.chat.Bargaining.cny;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.daogou.upstream.ScriptedUpstream;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A model that answers who finds it dear is given the one offer, may say it to the cent, and no other. */
@QuarkusTest
@TestProfile(AllToTheModel.class)
class OneOfferByAModelTest {

    ScriptedUpstream upstream;
    @Inject
    EntityManager database;
    private Bargaining anna;
    private Tab tab;

    @BeforeEach
    void aCoatUnderAPromotion() throws InterruptedException {
        upstream.reset();
        anna = new Bargaining();
        anna.runs("seven", "羽绒服 7% 优惠", Map.of("percent", 7, "category", "服装 > 羽绒服", "stackable", false));
        tab = anna.opens();
    }

    @AfterEach
    void sheLeaves() {
        tab.close();
    }

    @Test
    void itSaysWhatWasReckonedAndIsBlockedFromAnythingElse() {
        upstream.next().tokens("这款用上后是 ¥650.07,", "比现价省 ¥48.93 [1]。");
        assertThat(anna.hears("有点贵").getString("text")).isEqualTo("这款用上后是 ¥650.07,比现价省 ¥48.93 [1]。");
        assertThat(upstream.received().get(0).body().encode()).contains("能给这位顾客的优惠:", "¥650.07,比现价省 ¥48.93");
        assertThat(anna.offersMade()).hasSize(1);

        upstream.next().tokens("这款 600 元给您,", "到手价 ¥600 [1]。");
        assertThat(anna.hears("还是贵").getString("text")).doesNotContain("600");
        assertThat(upstream.received().get(1).body().encode()).contains("之前说的 ¥650.07 仍然有效");
        assertThat(anna.offersMade()).hasSize(1);
    }

    @Test
    void whoAsksPlainlyForThePriceAfterwardsIsToldByItWhatStands() {
        upstream.next().tokens("这款用上后是 ¥650.07 [1]。");
        anna.hears("有点贵");
        upstream.next().tokens("之前给您的价 ¥650.07 仍然有效 [1]。");
        assertThat(anna.hears("那现在多少钱能拿?").getString("text")).isEqualTo("之前给您的价 ¥650.07 仍然有效 [1]。");
        assertThat(upstream.received().get(1).body().encode()).contains("之前说的 ¥650.07 仍然有效");
        assertThat(anna.offersMade()).hasSize(1);
    }

    @Test
    void whatAnAgentGrantedItMayConfirm() {
        anna.policy(Map.of("grants", Map.of("maxPercent", 20)));
        anna.grants("aurora", "630.00");
        upstream.next().tokens("是的,同事给您定的 ¥630 有效 [1]。");
        assertThat(anna.hears("那现在多少钱?").getString("text")).isEqualTo("是的,同事给您定的 ¥630 有效 [1]。");
        upstream.next().tokens("现在 ¥600 [1]。");
        assertThat(anna.hears("那到底多少钱?").getString("text")).doesNotContain("600");
    }

    @Test
    void whatItDidNotTellWasNotOfferedAndSpendsNoCap() {
        anna.policy(Map.of("offersPerDay", 1));
        anna.sells("drift", "行云羽绒服", "459.00", null);
        upstream.next().tokens("这款值得。");
        anna.hears("有点贵");
        assertThat(anna.offersMade()).isEmpty();
        // Whoever might still be telling it is done by then.
        QuarkusTransaction.requiringNew().run(() -> database
                .createNativeQuery("update offer_made set at = at - interval '6 minutes' where shop = :shop")
                .setParameter("shop", anna.shop).executeUpdate());
        upstream.next().tokens("行云羽绒服用上后 426.87 元 [1]。");
        anna.hears("行云羽绒服也太贵了");
        assertThat(anna.offersMade()).singleElement()
                .satisfies(made -> assertThat(made).containsEntry("price", cny("426.87")));
    }

    @Test
    void whereThePolicyDeclinesTheModelIsGivenNone() {
        anna.policy(Map.of("offersPerDay", 1));
        anna.sells("drift", "行云羽绒服", "459.00", null);
        upstream.next().tokens("用上后 ¥650.07 [1]。");
        anna.hears("有点贵");
        upstream.next().tokens("这款值得。");
        anna.hears("行云羽绒服也太贵了");
        assertThat(upstream.received().get(1).body().encode()).doesNotContain("¥426.87", "能给这位顾客的优惠");
        assertThat(anna.offersMade()).singleElement()
                .satisfies(made -> assertThat(made).containsEntry("price", cny("650.07")));
    }
}
