package dev.daogou.merchant;

import static dev.daogou.merchant.Feeds.coat;
import static dev.daogou.merchant.Feeds.faq;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.daogou.shared.Ids;
import dev.daogou.upstream.Script;
import dev.daogou.upstream.ScriptedUpstream;
import dev.daogou.upstream.WithVectorsUpstream;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;

/** A shop whose vectors come from elsewhere, on good days and on bad ones. */
@QuarkusTest
@TestProfile(WithVectorsUpstream.class)
class EmbeddingEndpointTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String FEED = coat("coat", "199.00", "填充白鹅绒。") + faq("wash", "羽绒服能机洗吗?", "可以,30 度轻柔档。");

    ScriptedUpstream upstream;
    private Merchant merchant;

    @BeforeEach
    void openAShop() {
        upstream.reset();
        merchant = Merchant.of(Ids.fresh("vectors-"), "CNY");
        // The breaker of the test before closes again, which no question that is remembered would tell.
        await().atMost(SOON).until(() -> search("洗衣 " + Ids.fresh("")).getString("degraded") == null);
    }

    @Test
    void aFeedIsFoundByItsMeaningAndAnswersAreGiven() {
        String unseen = coat("coat", "199.00", "填充白鹅绒 " + Ids.fresh("")) + faq("returns", "怎么退货?", "签收后 7 天内在订单页申请。");
        var run = merchant.importsCleanly(unseen);
        assertThat(run.getInt("embedded")).isPositive();
        assertThat(run.getList("errors")).isEmpty();

        await().atMost(SOON).until(() -> search("怎么退货").getList("hits.semanticRank").contains(1));
        merchant.json(Map.of("question", "怎么退货?")).post("/api/v1/ask").then().statusCode(200)
                .body("text", containsString("7 天"));
        assertThat(merchant.importsCleanly(unseen).getInt("embedded")).isZero();
    }

    static Stream<Consumer<Script>> badDays() {
        return Stream.of(Script::stallBeforeHeaders, script -> script.status(500),
                script -> script.status(401), Script::html, Script::thenCut);
    }

    @ParameterizedTest
    @MethodSource("badDays")
    void whenTheProviderFailsTheWordsAnswer(Consumer<Script> day) {
        merchant.importsCleanly(FEED);
        await().atMost(SOON).until(() -> search("羽绒服机洗").getList("hits.semanticRank").contains(1));
        day.accept(upstream.alwaysVectors());
        long start = System.nanoTime();

        JsonPath found = search("羽绒服可以机洗 " + Ids.fresh(""));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        assertThat(found.getString("degraded")).isNotBlank();
        assertThat(found.getString("hits[0].articleId")).isEqualTo("wash");
        merchant.json(Map.of("question", "这件羽绒服多少钱", "productId", "coat")).post("/api/v1/ask").then()
                .statusCode(200).body("text", containsString("199"));
        when().get("/q/health/ready").then().statusCode(200).body(containsString("degraded"));
        given().header("Authorization", "Bearer test-operator-key").get("/q/metrics").then()
                .body(containsString("daogou_retrieval_degraded_total"));
        upstream.alwaysVectors();
        await().atMost(SOON).until(() -> search("羽绒服可以机洗 " + Ids.fresh("")).getString("degraded") == null);
        when().get("/q/health/ready").then().body(not(containsString("degraded")));
    }

    @Test
    void anImportComesInWithoutTheProviderAndGetsItsVectorsLater() {
        upstream.alwaysVectors().status(503);
        String unseen = coat("coat", "199.00", "填充白鹅绒 " + Ids.fresh("")) + faq("wash", "羽绒服能机洗吗? " + Ids.fresh(""), "可以。");

        JsonPath run = merchant.importsCleanly(unseen);

        assertThat(run.getInt("added")).isEqualTo(2);
        assertThat(run.getInt("embedded")).isZero();
        assertThat(run.getString("errors[0].field")).isEqualTo("embedding");
        assertThat(run.getString("errors[0].message")).contains("without vectors", "UNAVAILABLE");
        await().atMost(SOON).until(() -> "wash".equals(search("机洗").getString("hits[0].articleId")));
        upstream.alwaysVectors();
        await().atMost(SOON).until(() -> search("羽绒服机洗").getList("hits.semanticRank").contains(1));
    }

    private JsonPath search(String question) {
        return merchant.json(Map.of("q", question)).post("/api/v1/search").then().statusCode(200).extract().jsonPath();
    }
}
