package dev.daogou.merchant;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** What the texts of a shop were cut into, and what a new one would be. */
@QuarkusTest
class PassagesTest {

    private static final String COAT = """
            {"id":"coat#1","title":"羽绒服","brand":"知夏","description":"暖和。","attributes":{"充绒量":"180 克"},"lang":"zh",\
            "price":{"amount":"1.00","currency":"CNY"},"availability":"in_stock",\
            "sizeChart":{"unit":"cm","columns":["尺码","胸围"],"rows":[["S","100"]]},\
            "variants":[{"sku":"a","options":{"颜色":"红"}}],"translations":{"en":{"title":"Down coat"}}}
            """;
    private static final String CARE = """
            {"kind":"guide","id":"care","title":"洗涤","lang":"zh","productIds":["coat#1","plain"],\
            "body":"# 机洗\\n\\n冷水。\\n\\n# 干洗\\n\\n可以。","validFrom":"2020-01-01T00:00:00Z"}
            """;
    private static final String PLAIN = """
            {"id":"plain","title":"Plain","price":{"amount":"1.00","currency":"CNY"},"availability":"in_stock"}
            """;

    @Inject
    EntityManager database;

    @Test
    void aProductIsFoundByItsPartsInEachLanguageAndByWhatArticlesSayOfIt() {
        Merchant merchant = Merchant.of("passages", "CNY");
        merchant.importsCleanly(COAT + PLAIN + CARE);
        merchant.call().get("/api/v1/shop/products/{id}/passages", "coat#1").then().statusCode(200)
                .body("passages.why",
                        contains("description", "description", "sizeChart", "attributes", "variants", "sizeChart", "attributes",
                                "variants", "article", "article"))
                .body("passages[0].text", containsString("知夏\n暖和。")).body("passages[1].lang", equalTo("en"))
                .body("passages.embedded", everyItem(equalTo(true))).body("passages[0].model", containsString("zh"))
                .body("passages[1].model", containsString("en")).body("passages[8].articleId", equalTo("care"))
                .body("passages[8].validFrom", equalTo("2020-01-01T00:00:00Z")).body("total", equalTo(10))
                .body("next", nullValue());
        merchant.call().get("/api/v1/shop/products/plain/passages").then().body("passages.why",
                contains("title", "article", "article"));
        merchant.call().get("/api/v1/shop/articles/care/passages").then().statusCode(200)
                .body("passages.ref",
                        contains("article:care#1", "article:care#2", "article:care#1", "article:care#2"))
                .body("passages.productId", hasItems("plain", "coat#1")).body("passages.why", everyItem(equalTo("article")))
                .body("total", equalTo(4));
    }

    @Test
    void aPassageWithoutAVectorSaysSo() {
        Merchant merchant = Merchant.of("passages-bare", "CNY");
        merchant.importsCleanly(PLAIN.replace("Plain", "A title that no other test has"));
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("""
                delete from embedding where text_hash in (select text_hash from passage where shop = 'passages-bare')
                """).executeUpdate());
        merchant.call().get("/api/v1/shop/products/plain/passages").then().body("passages[0].embedded", equalTo(false))
                .body("passages[0].model", nullValue());
    }

    @Test
    void manyPassagesAreTurnedPageByPage() {
        Merchant merchant = Merchant.of("passages-pages", "CNY");
        StringBuilder body = new StringBuilder();
        for (int i = 1; i <= 12; i++) {
            body.append("# H").append(i).append("\\n\\nText ").append(i).append(".\\n\\n");
        }
        merchant.importsCleanly("{\"kind\":\"manual\",\"id\":\"m\",\"title\":\"M\",\"body\":\"" + body + "\"}");
        var page = merchant.call().queryParams("offset", 8, "limit", 3).get("/api/v1/shop/articles/m/passages").then();
        page.body("passages.ref", contains("article:m#9", "article:m#10", "article:m#11")).body("total", equalTo(12))
                .body("next", equalTo(11));
    }

    @Test
    void whatAnotherShopHasIsNotThere() {
        Merchant theirs = Merchant.of("passages-theirs", "CNY");
        theirs.importsCleanly(PLAIN + CARE);
        Merchant ours = Merchant.of("passages-ours", "CNY");
        ours.importsCleanly(PLAIN);
        ours.call().get("/api/v1/shop/products/plain/passages").then().body("passages.why", contains("title"));
        for (String place : List.of("articles/care", "products/none", "articles/none")) {
            ours.call().get("/api/v1/shop/" + place + "/passages").then().statusCode(404)
                    .contentType("application/problem+json");
        }
        ours.call().delete("/api/v1/shop/products/plain").then().statusCode(204);
        ours.call().get("/api/v1/shop/products/plain/passages").then().statusCode(404);
    }

    @Test
    void anArticleIsPreviewedAsItWouldBeCutAndStoredNowhere() {
        Merchant merchant = Merchant.of("passages-preview", "CNY");
        merchant.json(CARE).post("/api/v1/shop/articles/preview").then().statusCode(200)
                .body("passages.title", contains("洗涤 > 机洗", "洗涤 > 干洗")).body("passages.text", contains("冷水。", "可以。"))
                .body("passages.kind", everyItem(equalTo("guide"))).body("passages.lang", everyItem(equalTo("zh")));
        merchant.json(Map.of("id", "", "kind", "faq", "title", "Q?", "body", "A <script>alert(1)</script>."))
                .post("/api/v1/shop/articles/preview").then().statusCode(200).body("passages", hasSize(1))
                .body("passages[0].text", equalTo("A ."));
        merchant.call().get("/api/v1/shop/articles").then().body("articles", empty());
    }

    @Test
    void whatCannotBeAnArticleIsNamedFieldByFieldAndNotPreviewed() {
        Merchant merchant = Merchant.of("passages-faults", "CNY");
        merchant.json(Map.of("id", " x", "kind", "faq")).post("/api/v1/shop/articles/preview").then().statusCode(400)
                .contentType("application/problem+json").body("errors.field", hasItems("id", "title", "body"));
        merchant.json(Map.of("kind", "novel", "title", "T", "body", "B")).post("/api/v1/shop/articles/preview").then()
                .statusCode(400).body("errors[0].field", equalTo("kind"));
        merchant.json("not json").post("/api/v1/shop/articles/preview").then().statusCode(400).body("detail", notNullValue());
        merchant.json("null").post("/api/v1/shop/articles/preview").then().statusCode(400);
    }
}
