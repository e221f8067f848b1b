package dev.daogou.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** A merchant tries questions out and sees what led to each answer. */
@QuarkusTest
class TrialTest {

    private static AskedShop shop;

    @Inject
    EntityManager database;

    @BeforeEach
    void open() {
        if (shop == null) {
            shop = AskedShop.open("trial");
        }
    }

    @ParameterizedTest(name = "{0}: {2} since {3}")
    @CsvSource(nullValues = "-", value = { "你好, -, facts, small_talk", "雾蓝 M 多少钱?, coat, facts, in_the_data",
            "多少钱, -, ask, product_unclear", "转人工, -, handoff, wants_human",
            "你们老板叫什么名字, -, handoff, low_confidence" })
    void theAnswerIsTheOneThatEveryCallerGetsAndSaysWhyItIs(String question, String product, String route, String why) {
        JsonPath tried = tries(question, product);
        assertThat(tried.getString("decision.route")).isEqualTo(route);
        assertThat(tried.getString("decision.why")).isEqualTo(why);
        assertThat(tried.getDouble("decision.threshold")).isEqualTo(0.55);
        assertThat(tried.getDouble("decision.confidence")).isEqualTo(tried.getDouble("reply.confidence"));
        assertThat(alike(tried.getMap("reply"))).isEqualTo(alike(shop.ask(question, product).getMap("")));
    }

    @Test
    void whatIsAnsweredFromTextsIsTheSameAnswerTooAndTheWeightOfTheEvidenceIsItsConfidence() {
        JsonPath tried = tries("多少钱包邮", null);
        assertThat(alike(tried.getMap("reply"))).isEqualTo(alike(shop.ask("多少钱包邮", null).getMap("")));
        assertThat(tried.getString("decision.why")).isEqualTo("enough_evidence");
        assertThat(tried.getDouble("decision.confidence")).isEqualTo(tried.getDouble("decision.evidence.found"))
                .isGreaterThanOrEqualTo(tried.getDouble("decision.threshold"));
    }

    @Test
    void whatWasFoundIsShownWithBothEvidencesAndWithWhatTheAnswerCites() {
        JsonPath tried = tries("可以开发票吗?", null);
        assertThat(tried.getString("hits[0].articleId")).isEqualTo("faq-invoice");
        assertThat(tried.getInt("hits[0].cited")).isEqualTo(tried.getInt("reply.citations[0].n"));
        assertThat(tried.getDouble("hits[0].score")).isBetween(0.5, 1.0);
        assertThat(tried.getDouble("hits[0].lexical")).isBetween(0.0, 1.0);
        assertThat(tried.getDouble("hits[0].cosine")).isBetween(0.5, 1.0);
        assertThat(tried.getInt("hits[0].semanticRank")).isOne();
        assertThat(tried.getList("hits.score", Double.class)).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(tried.getMap("decision.evidence").keySet()).extracting(Object::toString).containsExactly("strength",
                "best", "together", "found");
        assertThat(tried.getMap("timings").keySet()).extracting(Object::toString).contains("retrieveMs", "totalMs");
    }

    @Test
    void whatWasUnderstoodIsShownAndWhatWasClearAtOnceSearchedForNothing() {
        JsonPath tried = tries("这件太贵了,能便宜点吗?", "coat");
        assertThat(tried.getString("understanding.lang")).isEqualTo("zh");
        assertThat(tried.getString("understanding.focus.productId")).isEqualTo("coat");
        assertThat(tried.getString("understanding.focus.title")).isEqualTo("晨雾 轻暖羽绒服");
        assertThat(tried.getString("understanding.focus.how")).isEqualTo("page");
        assertThat(tried.getString("understanding.priceSensitivity.level")).isEqualTo("bargaining");
        assertThat(tried.getString("understanding.intent.name")).isNotBlank();

        JsonPath greeting = tries("你好", null);
        assertThat(greeting.getList("hits")).isEmpty();
        assertThat(greeting.getMap("decision.evidence")).isEmpty();
        assertThat(greeting.getMap("understanding")).doesNotContainKey("focus");
        assertThat(tries("Is the Morning Mist coat warm?", null).getString("understanding.focus.how")).isEqualTo("named");
    }

    @Test
    void nothingIsStoredAndNobodyIsCalled() {
        tries("转人工!我要投诉", "coat");
        tries("你们老板叫什么名字", null);
        List<String> written = new ArrayList<>();
        for (String table : List.of("conversation", "message", "conversation_event", "turn", "behaviour", "handoff", "note",
                "token_day")) {
            Number rows = (Number) QuarkusTransaction.requiringNew().call(
                    () -> database.createNativeQuery("select count(*) from " + table + " where shop = 'trial'")
                            .getSingleResult());
            if (rows.longValue() > 0) {
                written.add(table);
            }
        }
        assertThat(written).isEmpty();
    }

    @Test
    void aProductOfAnotherShopIsNoneAndABadQuestionNamesItsField() {
        AskedShop other = AskedShop.open("trial-other");
        other.merchant().call().delete("/api/v1/shop/products/coat").then().statusCode(204);
        other.merchant().json(Map.of("question", "多少钱", "productId", "coat")).post("/api/v1/shop/trial").then().statusCode(404)
                .contentType("application/problem+json");
        assertThat(other.merchant().json(Map.of("question", "晨雾 轻暖羽绒服多少钱")).post("/api/v1/shop/trial").then()
                .statusCode(200).extract().asString()).doesNotContain("¥599", "\"599");
        for (String bad : List.of(" ", "好".repeat(4_001))) {
            shop.merchant().json(Map.of("question", bad)).post("/api/v1/shop/trial").then().statusCode(400)
                    .body("errors[0].field", equalTo("question"));
        }
        shop.merchant().json(Map.of()).post("/api/v1/shop/trial").then().statusCode(400);
        shop.merchant().json(Map.of("question", "q", "lang", "fr")).post("/api/v1/shop/trial").then().statusCode(400)
                .body("errors[0].field", equalTo("lang"));
    }

    /** But for when it was made. */
    private static Map<String, Object> alike(Map<String, Object> reply) {
        reply.remove("asOf");
        reply.remove("timings");
        return reply;
    }

    private static JsonPath tries(String question, String product) {
        Map<String, String> body = product == null
                ? Map.of("question", question)
                : Map.of("question", question, "productId", product);
        return shop.merchant().json(body).post("/api/v1/shop/trial").then().statusCode(200).extract().jsonPath();
    }
}
