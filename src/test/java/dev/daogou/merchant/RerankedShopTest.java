package dev.daogou.merchant;

import static dev.daogou.merchant.Feeds.faq;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.daogou.shared.Ids;
import dev.daogou.upstream.RerankScript;
import dev.daogou.upstream.Script;
import dev.daogou.upstream.ScriptedUpstream;
import dev.daogou.upstream.Sundries;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;

/** A shop whose finds are put into order elsewhere, on good days and on bad ones. */
@QuarkusTest
@TestProfile(Sundries.class)
class RerankedShopTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    ScriptedUpstream upstream;
    private Merchant merchant;

    @BeforeEach
    void openAShop() {
        upstream.reset();
        prefers("烘干");
        merchant = Merchant.of(Ids.fresh("rerank-"), "CNY");
        merchant.importsCleanly(faq("wash", "羽绒服能机洗吗?", "可以,30 度轻柔档。") + faq("dry", "羽绒服怎么晾?", "低温烘干。")
                + faq("returns", "怎么退货?", "在订单页申请。")
                + "{\"id\":\"coat\",\"title\":\"羽绒服\",\"lang\":\"zh\",\"price\":{\"amount\":\"199.00\",\"currency\":\"CNY\"},"
                + "\"availability\":\"in_stock\",\"attributes\":{\"洗涤\":\"机洗\",\"晾晒\":\"可烘干\",\"面料\":\"棉\"}}\n");
        await().atMost(SOON).until(() -> search("羽绒服能机洗吗?", null).getString("unordered") == null
                && search("羽绒服能机洗吗?", null).getList("hits").size() > 3);
    }

    private void prefers(String word) {
        upstream.choosing(request -> RerankScript.by(request, (query, text) -> text.contains(word) ? 0.9 : 0.1));
    }

    @Test
    void searchShowsTheRerankersOrderBesideOurScores() {
        JsonPath found = search("羽绒服能机洗吗?", null);
        assertThat(found.getString("hits[0].text")).contains("烘干");
        assertThat(found.getDouble("hits[0].relevance")).isEqualTo(0.9);
        List<Float> scores = found.getList("hits.score", Float.class);
        assertThat(scores.get(0)).isLessThan(scores.stream().max(Float::compare).orElseThrow());
    }

    @Test
    void whatIsScannedForOneProductIsOrderedToo() {
        JsonPath found = search("能机洗吗", "coat");
        assertThat(found.getList("hits.productId")).containsOnly("coat");
        assertThat(found.getString("hits[0].text")).contains("烘干");
    }

    static Stream<Consumer<Script>> badDays() {
        return Stream.of(Script::stallBeforeHeaders, script -> script.status(500), script -> script.status(401), Script::html,
                Script::thenCut, script -> script.body("{\"results\":[{\"index\":77,\"relevance_score\":1}]}"));
    }

    @ParameterizedTest
    @MethodSource("badDays")
    void whenItFailsOurOwnOrderAnswers(Consumer<Script> day) {
        upstream.choosing(request -> {
            Script script = new Script();
            day.accept(script);
            return script;
        });
        long start = System.nanoTime();

        JsonPath found = search("羽绒服能机洗吗?", null);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        assertThat(found.getString("unordered")).isNotBlank();
        assertThat(found.getString("hits[0].articleId")).isEqualTo("wash");
        assertThat(found.getMap("hits[0]")).doesNotContainKey("relevance");
        merchant.json(Map.of("question", "羽绒服能机洗吗?")).post("/api/v1/ask").then().statusCode(200);
        given().header("Authorization", "Bearer test-operator-key").get("/q/metrics").then()
                .body(org.hamcrest.Matchers.containsString("daogou_rerank_degraded_total"));
    }

    private JsonPath search(String question, String productId) {
        Map<String, Object> query = productId == null ? Map.of("q", question) : Map.of("q", question, "productId", productId);
        return merchant.search(query);
    }
}
