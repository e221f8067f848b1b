package dev.daogou.console;

import static dev.daogou.console.Workplace.at;
import static dev.daogou.console.Workplace.cookie;
import static dev.daogou.console.Workplace.operator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/** Anna finds a coat dear: Mei reads what it comes to for her, to the cent, and no advice that nothing stands behind. */
@QuarkusTest
class HintPriceTest {

    @Inject
    Workplace workplace;

    private String shop;
    private String mei;
    private String cid;
    private String token;

    @BeforeEach
    void aCoatUnderAPromotionAndNothingThatCostsLess() {
        shop = workplace.shop("mei");
        mei = cookie(shop, "mei");
        coat("dj-aurora", "799.00");
        operator(shop).body(Map.of("title", "满 399 减 40", "amountOff", cny("40.00"), "minSpend", cny("399.00"), "from",
                "2026-01-01T00:00:00Z", "to", "2099-01-01T00:00:00Z", "stackable", false))
                .put("/api/v1/shop/promotions/off-40").then().statusCode(200);
        JsonPath begun = given().contentType(ContentType.JSON)
                .body(Map.of("shop", shop, "lang", "zh", "page",
                        Map.of("url", "https://shop.example/p", "productId", "dj-aurora")))
                .post("/api/v1/conversations").then().statusCode(201).extract().jsonPath();
        cid = begun.getString("conversationId");
        token = begun.getString("token");
    }

    @Test
    void beforeAnythingWasOfferedItIsWhatTheAssistantWouldTell() {
        theAssistantIsOff();
        annaSays("有点贵");
        JsonPath hint = hint("用上后");
        assertThat(hint.getString("products[0].reason")).isEqualTo("进行中的活动:满 399 减 40,用上后 ¥759,省 ¥40");
        assertThat(hint.getString("products[0].reasonByLang.en"))
                .isEqualTo("满 399 减 40 brings it to ¥759, ¥40 less");
        assertThat(hint.getString("products[0].promotion")).isEqualTo("满 399 减 40");
        assertThat(hint.getMap("products[0].price")).isEqualTo(cny("799.00"));
        assertThat(hint.getMap("products[0].salePrice")).isEqualTo(cny("759.00"));
    }

    @Test
    void afterwardsItIsWhatSheWasTold() {
        annaSays("有点贵");
        JsonPath hint = hint("已经告诉过");
        assertThat(hint.getString("products[0].reason")).isEqualTo("已经告诉过顾客 ¥759,仍然有效");
        assertThat(hint.getMap("products[0].salePrice")).isEqualTo(cny("759.00"));
    }

    @Test
    void whereNothingCostsLessNobodyIsAdvisedToSuggestIt() {
        theAssistantIsOff();
        annaSays("有点贵");
        JsonPath hint = hint("用上后");
        assertThat(hint.getList("products")).hasSize(1);
        assertThat(hint.getString("advice")).contains("优惠").doesNotContain("便宜");
        assertThat(hint.getString("adviceByLang.en")).contains("on offer").doesNotContain("less", "cheap");
        coat("dj-light", "399.00");
        annaSays("太贵了,便宜点吧");
        hint = hint("便宜 ¥400");
        assertThat(hint.getString("advice")).contains("下面的优惠或更便宜的选择");
    }

    private void theAssistantIsOff() {
        var settings = new HashMap<String, Object>(operator(shop).get("/api/v1/shop/settings").jsonPath().getMap(""));
        settings.put("assistantOn", false);
        operator(shop).body(settings).put("/api/v1/shop/settings").then().statusCode(200);
    }

    /** That of the price, once a reason has this in it. */
    private JsonPath hint(String reason) {
        return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50)).until(() -> {
            JsonPath all = at(mei).get("/api/v1/console/conversations/" + cid).jsonPath();
            return all.setRootPath("hints[0]");
        }, hint -> {
            List<String> reasons = hint.getList("products.reason");
            return reasons != null && reasons.stream().anyMatch(one -> one.contains(reason));
        });
    }

    private void annaSays(String text) {
        given().header("Authorization", "Bearer " + token).header("Idempotency-Key", text).contentType(ContentType.JSON)
                .body(Map.of("text", text)).post("/api/v1/conversations/" + cid + "/messages").then().statusCode(202);
    }

    private void coat(String id, String price) {
        operator(shop).body(Map.of("title", "羽绒服 " + id, "link", "/p/" + id, "availability", "in_stock", "category",
                "服装 > 羽绒服", "lang", "zh", "price", cny(price))).put("/api/v1/shop/products/" + id).then().statusCode(200);
    }

    private static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }
}
