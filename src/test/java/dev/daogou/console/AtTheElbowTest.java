package dev.daogou.console;

import static dev.daogou.console.Workplace.at;
import static dev.daogou.console.Workplace.cookie;
import static dev.daogou.console.Workplace.operator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.daogou.conversation.Message;
import dev.daogou.shop.CurrentShop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Anna asks about a coat; what Mei finds beside the conversation, and what the shop learns of her answer. */
@QuarkusTest
class AtTheElbowTest {

    @Inject
    Workplace workplace;

    private String shop;
    private String mei;
    private String cid;
    private String token;

    @BeforeEach
    void aShopWithTwoCoats() {
        shop = workplace.shop("mei");
        mei = cookie(shop, "mei");
        coat("dj-aurora", "极光羽绒服", "out_of_stock", Map.of("price", cny("699.00")));
        coat("dj-north", "北境羽绒服", "in_stock", Map.of("price", cny("799.00"), "salePrice", cny("649.00")));
        Map<String, ?> begun = given().contentType(ContentType.JSON)
                .body(Map.of("shop", shop, "lang", "zh", "page",
                        Map.of("url", "https://shop.example/p", "productId", "dj-north")))
                .post("/api/v1/conversations").then().statusCode(201).extract().jsonPath().getMap("");
        cid = (String) begun.get("conversationId");
        token = (String) begun.get("token");
    }

    @Test
    void theKnowledgeIsAskedAboutTheProductInFocusAndTheVisitorSeesNothingOfIt() {
        ask("充绒量是多少?").then().statusCode(200).body("answeredBy", equalTo("facts")).body("text", containsString("180"))
                .body("citations", not(empty()));
        ask("我的订单到哪了?").then().statusCode(200).body("text", not(containsString("W1")));
        at(mei).get(conversation("")).then().body("messages", empty());
        ask(" ").then().statusCode(400).body("errors[0].field", equalTo("question"));
        ask("x".repeat(1_001)).then().statusCode(400).body("errors[0].field", equalTo("question"));
    }

    /** Attack: whoever knows the id of somebody else's order asks the knowledge for it. */
    @Test
    void nobodysOrderIsToldToAnAgentByTheWay() {
        operator(shop).body(Map.of("customerId", "bella", "status", "shipped", "placedAt", "2026-11-20T08:00:00Z", "items",
                List.of(Map.of("productId", "dj-north", "title", "北境羽绒服", "quantity", 1, "price", cny("649.00"))), "shipments",
                List.of(Map.of("carrier", "顺丰", "trackingId", "SF7788990011")))).put("/api/v1/shop/orders/W1001").then()
                .statusCode(200);
        ask("订单 W1001 到哪了?").then().statusCode(200).body("text", not(containsString("顺丰")))
                .body("text", not(containsString("SF7788990011")));
    }

    @Test
    void theSummaryTellsWhatIsOpenAndWhatMightHelp() {
        visitorSays("充绒量是多少?");
        visitorSays("可以刻字吗?");
        visitorSays("太贵了,能便宜点吗?");
        JsonPath summary = summary();
        assertThat(summary.getList("inquiries.text", String.class)).contains("充绒量是多少?", "可以刻字吗?");
        assertThat(summary.getString("inquiries.find { it.text == '充绒量是多少?' }.answeredBy")).isEqualTo("facts");
        assertThat(summary.getString("inquiries.find { it.text == '可以刻字吗?' }.open")).isIn("missing", "low_confidence");
        assertThat(summary.getString("text.zh")).contains("充绒量", "还没回答", "刻字");
        assertThat(summary.getString("text.en")).contains("Still open");
        assertThat(summary.getString("products[0].id")).isEqualTo("dj-north");
        assertThat(summary.getString("now.productId")).isEqualTo("dj-north");
        assertThat(summary.getBoolean("translates")).isFalse();
        assertThat(summary.getString("lang")).isEqualTo("zh");
        assertThat(summary.getList("actions.kind", String.class)).contains("offer_sale", "look_up");
        assertThat(summary.getString("actions.find { it.kind == 'offer_sale' }.text")).contains("¥649", "¥799");
        assertThat(summary.getString("actions.find { it.kind == 'offer_sale' }.reason.en")).contains("on sale");
        at(mei).body(Map.of("text", "你好", "to", "en")).post(conversation("/translate")).then().statusCode(409);
    }

    @Test
    void whatIsGoneHasSomethingOfItsKindInstead() {
        String other = workplace.anna(shop, "有货吗?");
        JsonPath summary = at(mei).get("/api/v1/console/conversations/" + other + "/summary").then().statusCode(200).extract()
                .jsonPath();
        assertThat(summary.getList("actions.find { it.kind == 'offer_alternative' }.productIds", String.class))
                .containsExactly("dj-north");
        assertThat(summary.getString("actions.find { it.kind == 'offer_alternative' }.text")).contains("北境羽绒服 ¥649");
        at(mei).post("/api/v1/console/conversations/" + other + "/claim").then().statusCode(200);
        CurrentShop.within(shop, () -> QuarkusTransaction.requiringNew()
                .call(() -> Message.update("at = ?1 where cid = ?2", Instant.now().minusSeconds(200), other)));
        at(mei).get("/api/v1/console/conversations/" + other + "/summary").then().body("actions[0].kind", equalTo("say_on_it"))
                .body("actions[0].reason.en", containsString("3 min"));
        String order = workplace.anna(shop, "我的订单什么时候发货?物流到哪了");
        assertThat(at(mei).get("/api/v1/console/conversations/" + order + "/summary").jsonPath().getList("actions.kind"))
                .contains("ask_sign_in");
    }

    @Test
    void whatAPersonAnsweredIsProposedApprovedInOneClickAndAnswersFromThenOn() {
        visitorSays("可以刻字吗?");
        at(mei).post(conversation("/claim")).then().statusCode(200);
        meiSays("您好,稍等。", "k1");
        meiSays("可以刻字,最多八个字,要等三天。您的电话 13800001111 我记下了。", "k2");
        at(mei).post(conversation("/resolve")).then().statusCode(200);
        at(mei).post(conversation("/resolve")).then().statusCode(200);

        JsonPath proposed = proposals("waiting");
        assertThat(proposed.getList("proposals")).hasSize(1);
        String id = proposed.getString("proposals[0].id");
        assertThat(proposed.getString("proposals[0].title")).isEqualTo("可以刻字吗?");
        assertThat(proposed.getString("proposals[0].body")).isEqualTo("可以刻字,最多八个字,要等三天。");
        assertThat(proposed.getList("proposals[0].cautions")).containsExactly("contact");
        assertThat(proposed.getString("proposals[0].conversationId")).isEqualTo(cid);
        assertThat(proposed.getString("proposals[0].by")).isEqualTo("Mei");
        assertThat(articles()).as("nothing becomes an article by itself").isEmpty();

        operator(shop).body(Map.of("title", " ")).post("/api/v1/shop/proposals/" + id + "/approve").then().statusCode(400)
                .body("errors.field", hasItem("title"));
        String article = operator(shop).body("{}").post("/api/v1/shop/proposals/" + id + "/approve").then().statusCode(200)
                .body("state", equalTo("approved")).extract().path("articleId");
        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> ask("可以刻字吗?").then()
                .body("answeredBy", equalTo("facts")).body("text", containsString("最多八个字"))
                .body("citations.ref", hasItem(containsString(article))));
        operator(shop).body("{}").post("/api/v1/shop/proposals/" + id + "/approve").then().statusCode(409);

        operator(shop).body("{}").post("/api/v1/shop/proposals/" + id + "/undo").then().statusCode(200)
                .body("state", equalTo("waiting")).body("articleId", nullValue());
        assertThat(articles()).isEmpty();
        operator(shop).body("{}").post("/api/v1/shop/proposals/" + id + "/dismiss").then().statusCode(200)
                .body("state", equalTo("dismissed"));
        assertThat(proposals("waiting").getList("proposals")).isEmpty();
    }

    @Test
    void whatIsAskedWhileAPersonHasTheFloorIsLearnedToo() {
        at(mei).post(conversation("/claim")).then().statusCode(200);
        workplace.annaSays(shop, cid, "充绒量是多少?");
        meiSays("180 克。", "k1");
        workplace.annaSays(shop, cid, "可以绣名字吗?");
        meiSays("可以绣名字,免费。", "k2");
        workplace.annaSays(shop, cid, "我的包裹到哪了?");
        meiSays("明天下午到。", "k3");
        at(mei).post(conversation("/release")).then().statusCode(200);
        String other = workplace.anna(shop, "请问可以绣名字吗?");
        for (String key : List.of("k1", "k2")) {
            at(mei).post("/api/v1/console/conversations/" + other + "/claim").then().statusCode(200);
            at(mei).body(Map.of("text", "可以绣的。")).header("Idempotency-Key", key)
                    .post("/api/v1/console/conversations/" + other + "/messages").then().statusCode(201);
            at(mei).post("/api/v1/console/conversations/" + other + "/release").then().statusCode(200);
        }
        assertThat(proposals("waiting").getInt("proposals[0].times")).isEqualTo(2);
        assertThat(proposals("waiting").getList("proposals.title")).as("the knowledge has one, the other is one order's")
                .containsExactly("可以绣名字吗?");
    }

    @Test
    void anotherShopAndWhoProvesNothingFindNothing() {
        visitorSays("可以刻字吗?");
        at(mei).post(conversation("/claim")).then().statusCode(200);
        meiSays("可以刻字,最多八个字。", "k1");
        at(mei).post(conversation("/release")).then().statusCode(200);
        String id = proposals("waiting").getString("proposals[0].id");

        String foreign = workplace.shop("eve");
        String eve = cookie(foreign, "eve");
        at(eve).get(conversation("/summary")).then().statusCode(404);
        at(eve).body(Map.of("question", "充绒量?")).post(conversation("/ask")).then().statusCode(404);
        at(eve).body(Map.of("text", "你好", "to", "en")).post(conversation("/translate")).then().statusCode(404);
        for (String verb : List.of("approve", "dismiss", "undo")) {
            operator(foreign).body("{}").post("/api/v1/shop/proposals/" + id + "/" + verb).then().statusCode(404);
            at(mei).post("/api/v1/shop/proposals/" + id + "/" + verb).then().statusCode(403);
        }
        operator(foreign).get("/api/v1/shop/proposals").then().body("proposals", hasSize(0));
        given().header("Authorization", "Bearer " + token).get(conversation("/summary")).then()
                .statusCode(anyOf(equalTo(401), equalTo(403)));
    }

    private void visitorSays(String text) {
        int before = said().size();
        given().header("Authorization", "Bearer " + token).header("Idempotency-Key", "m" + before).contentType(ContentType.JSON)
                .body(Map.of("text", text)).post("/api/v1/conversations/" + cid + "/messages").then().statusCode(202);
        Awaitility.await("an answer").pollInterval(Duration.ofMillis(50)).atMost(Duration.ofSeconds(15))
                .until(() -> said().size() >= before + 2);
    }

    private List<String> said() {
        return given().header("Authorization", "Bearer " + token).get("/api/v1/conversations/" + cid + "/messages").jsonPath()
                .getList("messages.text");
    }

    private void meiSays(String text, String key) {
        at(mei).body(Map.of("text", text)).header("Idempotency-Key", key).post(conversation("/messages")).then()
                .statusCode(201);
    }

    private Response ask(String question) {
        return at(mei).body(Map.of("question", question)).post(conversation("/ask"));
    }

    private JsonPath summary() {
        return at(mei).get(conversation("/summary")).then().statusCode(200).extract().jsonPath();
    }

    private JsonPath proposals(String state) {
        return operator(shop).queryParam("state", state).get("/api/v1/shop/proposals").then().statusCode(200).extract()
                .jsonPath();
    }

    private List<String> articles() {
        return operator(shop).get("/api/v1/shop/articles").jsonPath().getList("articles.id");
    }

    private void coat(String id, String title, String availability, Map<String, ?> prices) {
        var doc = new java.util.HashMap<String, Object>(prices);
        doc.putAll(Map.of("title", title, "description", title + ",轻便保暖。", "category", "服装 > 羽绒服", "lang", "zh",
                "availability", availability, "attributes", Map.of("充绒量", "180 克")));
        operator(shop).body(doc).put("/api/v1/shop/products/" + id).then().statusCode(200);
    }

    private static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    private String conversation(String rest) {
        return "/api/v1/console/conversations/" + cid + rest;
    }
}
