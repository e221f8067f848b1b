package dev.daogou.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.inject.Inject;

import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.daogou.assistant.TightBudget;
import dev.daogou.chat.AllToTheModel;
import dev.daogou.shop.CurrentShop;
import dev.daogou.upstream.ScriptedUpstream;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A shop may spend so many tokens a day at the provider; one answer of the scripted one is more than that. */
@QuarkusTest
@TestProfile(AllToTheModel.class)
class TokenBudgetTest {

    ScriptedUpstream upstream;
    @Inject
    Session database;

    @BeforeEach
    void fresh() {
        TightBudget.of(10);
        upstream.reset();
        upstream.always().tokens("很", "轻", "的羽绒服。");
    }

    @Test
    void beyondItTheBuiltInComposerAnswersAndTheProviderHearsNothing() {
        var shop = AskedShop.open("budget-spent");
        assertThat(answeredBy(shop)).isEqualTo("llm");
        await().until(() -> "grounded".equals(answeredBy(shop)));
        int asked = upstream.received().size();
        assertThat(answeredBy(shop)).isEqualTo("grounded");
        assertThat(upstream.received()).hasSize(asked);
    }

    @Test
    void anotherShopHasItsOwn() {
        var spender = AskedShop.open("budget-spender");
        await().until(() -> "grounded".equals(answeredBy(spender)));
        assertThat(answeredBy(AskedShop.open("budget-saver"))).isEqualTo("llm");
    }

    @Test
    void aTrialAsksTheModelTooAndCounts() {
        var shop = AskedShop.open("budget-trial");
        assertThat(tried(shop)).isEqualTo("llm");
        await().until(() -> "grounded".equals(tried(shop)));
        assertThat(answeredBy(shop)).isEqualTo("grounded");
    }

    @Test
    void anEvaluationAsksTheModelTooAndCounts() {
        var shop = AskedShop.open("budget-evaluated");
        assertThat(evaluated(shop)).isEqualTo("llm");
        await().until(() -> "grounded".equals(evaluated(shop)));
        assertThat(answeredBy(shop)).isEqualTo("grounded");
    }

    private static String evaluated(AskedShop shop) {
        String run = "/api/v1/shop/evaluations/" + shop.merchant().call()
                .body("{\"question\":\"介绍一下这款\",\"productId\":\"coat\"}".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/shop/evaluations?k=1").then().statusCode(202).extract().path("evaluationId");
        return await().until(() -> shop.merchant().call().get(run).then().statusCode(200).extract().jsonPath(),
                view -> "done".equals(view.getString("state"))).getString("results[0].answeredBy");
    }

    private static String tried(AskedShop shop) {
        return shop.merchant().json(Map.of("question", "介绍一下这款", "productId", "coat")).post("/api/v1/shop/trial").then()
                .statusCode(200).extract().path("decision.route");
    }

    @Test
    void aNewDayBringsANewOne() {
        var shop = AskedShop.open("budget-renewed");
        assertThat(answeredBy(shop)).isEqualTo("llm");
        await().until(() -> written("update token_day set day = day - 1 where shop = 'budget-renewed'") == 1);
        assertThat(answeredBy(shop)).isEqualTo("llm");
    }

    private int written(String sql) {
        return CurrentShop.within("budget-renewed", () -> QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeMutationQuery(sql).executeUpdate()));
    }

    private static String answeredBy(AskedShop shop) {
        return shop.ask("介绍一下这款", "coat").getString("answeredBy");
    }
}
