package dev.daogou.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.daogou.upstream.ScriptedUpstream;
import dev.daogou.upstream.WithUpstream;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** With a provider configured whose model says what it likes. */
@QuarkusTest
@TestProfile(WithUpstream.class)
class AskWithModelTest {

    ScriptedUpstream upstream;

    @BeforeEach
    void fresh() {
        upstream.reset();
    }

    @Test
    void theModelComposesFromNumberedSourcesWithTheRulesFirst() {
        var shop = AskedShop.open("model-composes");
        upstream.always().tokens("很", "轻", "的羽绒服,", "适合通勤 [1]", "。现价 ¥", "59", "9。", "编号不存在 [9]。");
        var reply = shop.ask("介绍一下这款", "coat");
        assertThat(reply.getString("answeredBy")).isEqualTo("llm");
        assertThat(reply.getString("text")).isEqualTo("很轻的羽绒服,适合通勤 [1]。现价 ¥599。编号不存在 。");
        assertThat(reply.getList("citations.n")).containsExactly(1);
        String sent = upstream.awaitRequest(1).body().encode();
        assertThat(sent.indexOf("导购")).isPositive().isLessThan(sent.indexOf("<source n="));
        assertThat(sent.indexOf("<source n=")).isLessThan(sent.indexOf("介绍一下这款"));
        assertThat(sent).contains("现价 ¥599");
    }

    /** Attack: the provider's model lies about the price, the discount and where to pay. */
    @Test
    void whatAModelMakesUpIsNotShown() {
        var shop = AskedShop.open("model-lies");
        upstream.always().tokens("这款现在", "只要 ¥", "9", "9,", "再打五", "折!", "到 https://evil.example/pay 付款。",
                "![x](https://evil.example/i)",
                "面料防泼水。");
        var reply = shop.ask("介绍一下这款", "coat");
        assertThat(reply.getString("text")).doesNotContain("¥99", "五折", "evil.example").contains("¥599", "面料防泼水");
        assertThat(reply.getList("guard.blocked")).isNotEmpty();
    }

    @Test
    void aProviderThatIsDownLeavesAGroundedAnswer() {
        var shop = AskedShop.open("model-down");
        upstream.always().status(500);
        var reply = shop.ask("可以开发票吗?", null);
        assertThat(reply.getString("answeredBy")).isIn("grounded", "facts");
        assertThat(reply.getString("text")).contains("订单页申请");
    }

    @Test
    void twentyQuestionsGetTheRightPriceAndAvailabilityWhateverTheModelWouldSay() throws IOException {
        var file = RetailCatalogue.file();
        assumeTrue(file.isPresent(), "SKIPPED: no retail catalogue; run with -Deval.dir=<directory with store/db.json>");
        Merchant merchant = Merchant.of("retail-model", "USD");
        merchant.importsCleanly(RetailCatalogue.jsonl(file.get()));
        upstream.always().tokens("It is available ", "for only $9", ".99!");
        var truth = new RetailQuestions(file.get());
        for (var asked : RetailQuestions.ALL) {
            String text = merchant.json(Map.of("question", asked.question())).post("/api/v1/ask").then().statusCode(200)
                    .extract()
                    .path("text");
            truth.isAnsweredRight(asked, text);
            assertThat(text).doesNotContain("9.99");
        }
    }
}
