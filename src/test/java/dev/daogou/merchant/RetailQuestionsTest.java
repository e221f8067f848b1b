package dev.daogou.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RetailQuestionsTest {

    @Test
    void twentyQuestionsGetTheRightPriceAndAvailability() throws IOException {
        var file = RetailCatalogue.file();
        assumeTrue(file.isPresent(), "SKIPPED: no retail catalogue; run with -Deval.dir=<directory with store/db.json>");
        Merchant merchant = Merchant.of("retail-questions", "USD");
        merchant.importsCleanly(RetailCatalogue.jsonl(file.get()));
        var truth = new RetailQuestions(file.get());
        assertThat(RetailQuestions.ALL).hasSize(20);
        for (var asked : RetailQuestions.ALL) {
            truth.isAnsweredRight(asked, merchant.json(Map.of("question", asked.question())).post("/api/v1/ask").then()
                    .statusCode(200).extract().path("text"));
        }
    }
}
