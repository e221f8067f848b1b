package dev.daogou.merchant;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** What a merchant is told of the whole of what the assistant knows. */
@QuarkusTest
class KnowledgeTest {

    @Test
    void theWholeIsCountedAndSaysWhetherItCanBeFound() {
        Merchant merchant = Merchant.of("knowledge", "CNY");
        String run = merchant.imports("""
                {"id":"a","title":"A","price":{"amount":"1.00","currency":"CNY"},"availability":"in_stock",\
                "variants":[{"sku":"a1","options":{"size":"S"}},{"sku":"a2","options":{"size":"M"}}]}
                {"id":"b","title":"B","price":{"amount":"1.00","currency":"CNY"},"availability":"in_stock"}
                {"id":"no title","price":{"amount":"1.00","currency":"CNY"},"availability":"in_stock"}
                {"kind":"faq","id":"q","title":"Q?","body":"A."}
                {"kind":"promotion","id":"p","title":"P","percent":5,"from":"2020-01-01T00:00:00Z","to":"2020-02-01T00:00:00Z"}
                """, "?name=first.jsonl").getString("importId");
        knowledge(merchant).body("products", equalTo(2)).body("variants", equalTo(2)).body("articles", equalTo(1))
                .body("promotions", equalTo(1)).body("passages", equalTo(4)).body("index.adapter", equalTo("lucene"))
                .body("index.ready", equalTo(true)).body("models.zh", startsWith("bge-small-zh"))
                .body("models.en", startsWith("bge-small-en")).body("lastImport.importId", equalTo(run))
                .body("lastImport.rejected", equalTo(1)).body("lastImport.name", equalTo("first.jsonl"));
        await().atMost(Duration.ofSeconds(5)).until(() -> knowledge(merchant).extract().<Integer>path("index.indexed") == 4);
    }

    @Test
    void anEmptyShopKnowsNothingOfTheOneNextDoor() {
        knowledge(Merchant.of("knowledge-empty", "CNY")).body("products", equalTo(0)).body("passages", equalTo(0))
                .body("index.indexed", equalTo(0)).body("lastImport", nullValue());
    }

    private static ValidatableResponse knowledge(Merchant merchant) {
        return merchant.call().get("/api/v1/shop/knowledge").then().statusCode(200);
    }
}
