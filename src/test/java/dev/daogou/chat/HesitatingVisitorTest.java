package dev.daogou.chat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.daogou.assistant.Alternatives;
import dev.daogou.assistant.Alternatives.Found;
import dev.daogou.indexing.ProductMeanings;
import dev.daogou.shared.Ids;
import dev.daogou.shared.Lang;
import dev.daogou.shop.CurrentShop;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** The price keeps Anna from buying, and not Bo: what each of them hears, over the wire. */
@QuarkusTest
class HesitatingVisitorTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Alternatives alternatives;
    @Inject
    ProductMeanings meanings;
    private final String shop = "hesitating-" + Ids.fresh("").toLowerCase(Locale.ROOT);
    private String key;
    private Visitor visitor;
    private int said;

    @BeforeEach
    void aShopWithThreeCoats() {
        key = as("test-operator-key").body(Map.of("currency", "CNY")).put("/api/v1/shops/" + shop).then().statusCode(201)
                .extract().path("adminKey");
        coat("aurora", "极光羽绒服", "799.00", "699.00", "220 g", 9);
        coat("drift", "行云羽绒服", "559.00", null, "105 g", 5);
        coat("bun", "面包羽绒服", "599.00", "499.00", "150 g", 5);
        coat("gone", "余温羽绒服", "199.00", null, "70 g", 0);
        as(key).body(Map.of("title", "全场满 399 元减 40 元", "amountOff", cny("40.00"), "minSpend", cny("399.00"), "from",
                "2026-01-01T00:00:00Z", "to", "2099-01-01T00:00:00Z")).put("/api/v1/shop/promotions/off-40").then()
                .statusCode(200);
        as(key).body(Map.of("title", "优惠码 NEW20 减 20 元", "code", "NEW20", "amountOff", cny("20.00"), "from",
                "2026-01-01T00:00:00Z", "to", "2099-01-01T00:00:00Z")).put("/api/v1/shop/promotions/new-20").then()
                .statusCode(200);
        visitor = Visitor.begins(Map.of("shop", shop, "lang", "zh", "page", Map.of("url", "/p/aurora", "productId", "aurora")));
    }

    private static RequestSpecification as(String secret) {
        return given().header("Authorization", "Bearer " + secret).contentType(ContentType.JSON);
    }

    private static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    private void coat(String id, String title, String price, String sale, String fill, int pieces) {
        var doc = new HashMap<String, Object>(Map.of("title", title, "description", title + ",日常通勤。", "category", "服装 > 羽绒服",
                "lang", "zh", "availability", "in_stock", "quantity", pieces, "price", cny(price), "attributes",
                Map.of("充绒量", fill, "蓬松度", "700 FP")));
        if (sale != null) {
            doc.put("salePrice", cny(sale));
        }
        as(key).body(doc).put("/api/v1/shop/products/" + id).then().statusCode(200);
    }

    private JsonPath hears(String text) {
        int lines = 2 * ++said;
        visitor.says("m" + said, text).statusCode(202);
        await().atMost(SOON).until(() -> visitor.texts().size() >= lines
                && visitor.transcript().extract().path("messages[" + (lines - 1) + "].reply") != null);
        JsonPath all = visitor.transcript().extract().jsonPath();
        all.setRootPath("messages[" + (lines - 1) + "].reply");
        return all;
    }

    private static List<String> offers(JsonPath reply) {
        List<String> offers = new ArrayList<>(reply.getList("citations.ref", String.class));
        offers.removeIf(ref -> !ref.startsWith("promotion:") && !ref.endsWith("#sale"));
        return offers;
    }

    @Test
    void sheHearsWhatItIsWorthThenOneOfferThenWhatCostsLessAndNoOfferTwice() {
        JsonPath first = hears("有点贵");
        assertThat(first.getString("answeredBy")).isEqualTo("facts");
        assertThat(first.getString("text")).containsSubsequence("充绒量 220 g", "¥699", "满 399 元减 40 元", "面包羽绒服", "¥499");
        assertThat(offers(first)).containsExactly("promotion:off-40");
        assertThat(first.getList("products.id", String.class)).containsExactly("aurora", "bun", "drift");
        assertThat(first.getString("products[1].reason")).contains("¥499", "比这款便宜 ¥200", "蓬松度", "700 FP", "充绒量 150 g",
                "少 70 g");

        JsonPath second = hears("还是有点贵");
        assertThat(offers(second)).isEmpty();
        assertThat(second.getString("text")).contains("¥699").doesNotContain("NEW20", "满 399", "充绒量 220 g");
        assertThat(second.getList("products.id", String.class)).containsExactly("aurora");

        JsonPath bid = hears("500卖不卖");
        assertThat(bid.getString("text")).contains("价格由店铺定", "¥699").doesNotContain("500 元", "¥500");
        assertThat(offers(bid)).isEmpty();
    }

    @Test
    void anAgentsHintsAskForTheSameAlternativesWithinTheirShop() {
        CurrentShop.within(shop, () -> {
            assertThat(meanings.near("aurora", List.of("bun", "drift", "unknown")).keySet()).containsExactlyInAnyOrder("bun",
                    "drift");
            Found found = alternatives.to("aurora", List.of("预算550以内"), Lang.EN, 3);
            assertThat(found.leftOut()).isEmpty();
            assertThat(found.list()).singleElement().satisfies(one -> assertThat(one.reason()).contains("¥499", "¥200 less"));
            Found stretched = alternatives.to("aurora", List.of("预算400以内"), Lang.EN, 3);
            assertThat(stretched.leftOut()).containsExactly("under 400");
            assertThat(stretched.list()).hasSize(2);
            assertThat(alternatives.to(null, List.of("想买羽绒服"), Lang.ZH, 3).list())
                    .extracting(one -> one.product().doc().id()).containsExactlyInAnyOrder("aurora", "bun", "drift");
            return null;
        });
        assertThat(CurrentShop.within("default", () -> alternatives.to("aurora", List.of(), Lang.EN, 3).list())).isEmpty();
    }

    @Test
    void heHearsNothingOfItWhoDoesNotMindThePrice() {
        for (String text : List.of("充绒量多少?", "价格不是问题,蓬松度多少?", "有货吗?")) {
            JsonPath reply = hears(text);
            assertThat(reply.getString("text")).as(text).doesNotContain("满 399", "NEW20", "面包羽绒服", "行云羽绒服");
            assertThat(offers(reply)).as(text).isEmpty();
            assertThat(reply.getList("products.id", String.class)).as(text).containsExactly("aurora");
        }
    }
}
