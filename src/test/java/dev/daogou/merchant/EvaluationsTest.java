package dev.daogou.merchant;

import static dev.daogou.merchant.Feeds.coat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** A merchant's own questions at the wire. */
@QuarkusTest
class EvaluationsTest {

    private static final String DOOR = "/api/v1/shop/evaluations";
    private static final Duration SOON = Duration.ofSeconds(90);

    private static final String QUESTIONS = """
            {"question":"现在多少钱?","productId":"coat","expect":["￥599"],"answeredBy":"facts"}
            {"question":"充绒量多少?","productId":"coat","expect":["120克"],"reject":["220 g"]}

            {"question":"How warm is it?","lang":"en","productId":"coat","expect":["minus 10","5 °C"]}
            {"question":"它呢?","history":[{"author":"visitor","text":"夜行 冲锋衣多少钱?"},{"author":"assistant","text":"899 元。"}],"expect":[]}
            {"question":"可以开发票吗?","expect":["发票"],"cites":["faq-invoice"]}
            """;

    @Inject
    EntityManager database;

    @Test
    void theLiveKnowledgeIsAskedEachQuestionSeveralTimesAndNothingBecomesAConversation() {
        Merchant merchant = AskedShop.open("evaluated").merchant();
        String id = begin(merchant, QUESTIONS, "?k=2&name=autumn.jsonl");
        JsonPath run = ended(merchant, id);
        assertThat(run.getString("state")).isEqualTo("done");
        assertThat(run.getString("name")).isEqualTo("autumn.jsonl");
        assertThat(run.getList("results.findAll { it.passes < it.of }")).isEmpty();
        assertThat(run.getInt("done")).isEqualTo(5);
        assertThat(run.getInt("passed")).isEqualTo(5);
        assertThat(run.getList("passK", Float.class)).containsExactly(1f, 1f);
        assertThat(run.getList("results.line")).isEqualTo(List.of(1, 2, 4, 5, 6));
        assertThat(run.getString("results[0].answer")).contains("599").doesNotContain("截至");
        assertThat(run.getString("results[0].answeredBy")).isEqualTo("facts");
        assertThat(run.getMap("")).doesNotContainKey("since");
        merchant.call().get(DOOR).then().statusCode(200).body("evaluations.evaluationId", equalTo(List.of(id)))
                .body("evaluations[0].passed", equalTo(5)).body("evaluations[0].results", nullValue());
        assertThat(conversations("evaluated")).isZero();
    }

    @Test
    void whatFailsSaysWhatIsMissingAndTheNextRunWhatChanged() {
        Merchant merchant = Merchant.of("evaluated-twice", "CNY");
        merchant.importsCleanly(coat("coat", "199.00", "填充白鹅绒。"));
        String price = "{\"question\":\"多少钱?\",\"productId\":\"coat\",\"expect\":[\"199\"]}\n";
        String first = begin(merchant, price + "{\"question\":\"Gone?\"}", "?k=1");
        assertThat(ended(merchant, first).getInt("passed")).isEqualTo(2);

        merchant.importsCleanly(coat("coat", "189.00", "填充白鹅绒。"));
        String second = begin(merchant, "{\"question\":\"New?\"}\n" + price, "?k=3");
        JsonPath broken = ended(merchant, second);
        assertThat(broken.getInt("passed")).isEqualTo(1);
        assertThat(broken.getList("passK", Float.class)).containsExactly(0.5f, 0.5f, 0.5f);
        assertThat(broken.getList("results[1].missing")).isEqualTo(List.of("199"));
        assertThat(broken.getInt("results[1].passes")).isZero();
        assertThat(broken.getString("results[1].answer")).contains("189");
        assertThat(broken.getString("since.evaluationId")).isEqualTo(first);
        assertThat(broken.getList("since.broken.line")).isEqualTo(List.of(2));
        assertThat(broken.getString("since.broken[0].was")).contains("199");
        assertThat(broken.getList("since.added.question")).isEqualTo(List.of("New?"));
        assertThat(broken.getList("since.removed.question")).isEqualTo(List.of("Gone?"));
        assertThat(broken.getList("since.changedAnswers.question")).isEqualTo(List.of("多少钱?"));

        JsonPath mended = ended(merchant, begin(merchant, price.replace("[\"199\"]", "\"189.00\",\"reject\":\"199\""), ""));
        assertThat(mended.getList("since.mended.question")).isEqualTo(List.of("多少钱?"));
        assertThat(mended.getList("since.changedAnswers")).isEmpty();
    }

    @Test
    void aBadFileIsRefusedByLineAndFieldAndNoneOfItIsAsked() {
        Merchant merchant = Merchant.of("evaluated-badly", "CNY");
        send(merchant, "{\"question\":\"Fine?\"}\n{\"question\":\"Typo?\",\"expects\":\"1\"}\nnonsense", "").statusCode(400)
                .contentType("application/problem+json").body("errors.line", hasItems(2, 3))
                .body("errors[0].field", equalTo("expects")).body("errors[0].message", containsString("a line may have"));
        send(merchant, "", "").statusCode(400);
        send(merchant, "{\"question\":\"Fine?\"}", "?k=11").statusCode(400).body("errors[0].field", equalTo("k"));
        send(merchant, "{\"question\":\"Fine?\"}", "?k=0").statusCode(400);
        merchant.call().get(DOOR).then().body("evaluations", equalTo(List.of()));
    }

    @Test
    void oneIsFollowedToItsEndAndForgotten() {
        Merchant merchant = Merchant.of("evaluated-followed", "CNY");
        String id = begin(merchant, "{\"question\":\"Hello?\"}", "");
        String events = merchant.call().accept("text/event-stream").get(DOOR + "/" + id).then().statusCode(200).extract()
                .asString();
        assertThat(events).contains("event:progress").contains("\"state\":\"done\"").doesNotContain("Hello?");
        merchant.call().delete(DOOR + "/" + id).then().statusCode(204);
        merchant.call().get(DOOR + "/" + id).then().statusCode(404);
        merchant.call().delete(DOOR + "/" + id).then().statusCode(404);
    }

    @Test
    void oneRunsAtATimeAndACancelledOneAsksNoMore() {
        Merchant merchant = AskedShop.open("evaluated-cancelled").merchant();
        String many = IntStream.range(0, 2_000).mapToObj(i -> "{\"question\":\"面料防水吗 " + i + "?\",\"productId\":\"coat\"}")
                .collect(Collectors.joining("\n"));
        String id = begin(merchant, many, "?k=10");
        await().atMost(SOON).until(() -> view(merchant, id).getInt("done") > 0);
        send(merchant, QUESTIONS, "").statusCode(409).body("detail", containsString(id));

        merchant.call().delete(DOOR + "/" + id).then().statusCode(204);
        JsonPath cancelled = view(merchant, id);
        assertThat(cancelled.getString("state")).isEqualTo("cancelled");
        assertThat(cancelled.getInt("done")).isLessThan(2_000);
        assertThat(cancelled.getList("results")).hasSize(cancelled.getInt("done"));
        JsonPath next = ended(merchant, begin(merchant, QUESTIONS, "?k=1"));
        assertThat(next.getString("state")).isEqualTo("done");
        assertThat(next.getMap("")).as("a cancelled one is compared with nothing").doesNotContainKey("since");
        assertThat(view(merchant, id).getInt("done")).isEqualTo(cancelled.getInt("done"));
    }

    @Test
    void anotherShopsDoesNotExist() {
        Merchant ours = Merchant.of("evaluated-ours", "CNY");
        Merchant theirs = Merchant.of("evaluated-theirs", "CNY");
        String id = begin(ours, "{\"question\":\"Secret?\"}", "");
        ended(ours, id);
        theirs.call().get(DOOR + "/" + id).then().statusCode(404);
        theirs.call().accept("text/event-stream").get(DOOR + "/" + id).then().statusCode(404);
        theirs.call().delete(DOOR + "/" + id).then().statusCode(404);
        assertThat(view(ours, id).getString("state")).isEqualTo("done");
        JsonPath first = ended(theirs, begin(theirs, "{\"question\":\"Secret?\"}", ""));
        assertThat(first.getMap("")).doesNotContainKey("since");
    }

    private static ValidatableResponse send(Merchant merchant, String file, String query) {
        return merchant.call().contentType("application/x-ndjson").body(file.getBytes(StandardCharsets.UTF_8))
                .post(DOOR + query).then();
    }

    private static String begin(Merchant merchant, String file, String query) {
        return send(merchant, file, query).statusCode(202).extract().path("evaluationId");
    }

    private static JsonPath view(Merchant merchant, String id) {
        return merchant.call().get(DOOR + "/" + id).then().statusCode(200).extract().jsonPath();
    }

    private static JsonPath ended(Merchant merchant, String id) {
        await().atMost(SOON).until(() -> !"running".equals(merchant.call().get(DOOR + "/" + id + "?results=false").then()
                .statusCode(200).extract().path("state")));
        return view(merchant, id);
    }

    private long conversations(String shop) {
        return ((Number) QuarkusTransaction.requiringNew().call(() -> database
                .createNativeQuery("select count(*) from conversation where shop = :shop").setParameter("shop", shop)
                .getSingleResult())).longValue();
    }
}
