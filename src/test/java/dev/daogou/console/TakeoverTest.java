package dev.daogou.console;

import static dev.daogou.console.Workplace.at;
import static dev.daogou.console.Workplace.cookie;
import static dev.daogou.console.Workplace.operator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Through both doors: Anna asks for a person, Mei answers, and the assistant does not say a word in between. */
@QuarkusTest
class TakeoverTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Workplace workplace;

    private String cid;
    private String token;

    @Test
    void whileAPersonAnswersTheAssistantIsSilentAndAfterwardsItGoesOn() {
        String shop = workplace.shop("mei");
        String mei = cookie(shop, "mei");
        at(mei).body("{\"available\":true}").put("/api/v1/console/presence").then().statusCode(200);
        beginsIn(shop);

        says("m1", "转人工");
        await().atMost(PATIENCE).untilAsserted(() -> at(mei).get("/api/v1/console/queue").then()
                .body("queue[0].cid", equalTo(cid)).body("queue[0].reason", equalTo("wants_human")));
        String console = "/api/v1/console/conversations/" + cid;
        at(mei).post(console + "/claim").then().statusCode(200);
        int before = authors().size();

        says("m2", "有点贵,能便宜点吗?").body("as", equalTo("queued"));
        at(mei).body("{\"text\":\"您好,我是Mei\"}").header("Idempotency-Key", "k1").post(console + "/messages").then()
                .statusCode(201);
        says("m3", "好的,谢谢").body("as", equalTo("queued"));
        assertThat(authors().subList(before, authors().size())).containsExactly("visitor", "agent", "visitor");

        at(mei).post(console + "/release").then().statusCode(200).body("floor", equalTo("assistant"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(authors()).endsWith("visitor", "assistant"));
    }

    @Test
    void whereTheShopWantsItTheAssistantHelpsWhoWaitsUntilThePersonIsThere() {
        String shop = workplace.shop("mei");
        Map<String, Object> settings = operator(shop).get("/api/v1/shop/settings").then().extract().path("$");
        settings.put("assistantInQueue", true);
        operator(shop).body(settings).put("/api/v1/shop/settings").then().statusCode(200)
                .body("assistantInQueue", equalTo(true));
        String mei = cookie(shop, "mei");
        at(mei).body("{\"available\":true}").put("/api/v1/console/presence").then().statusCode(200);
        beginsIn(shop);
        says("m1", "转人工");
        await().atMost(PATIENCE).untilAsserted(() -> at(mei).get("/api/v1/console/queue").then()
                .body("queue[0].cid", equalTo(cid)).body("queue[0].offline", equalTo(false)));

        says("m2", "你好").body("as", equalTo("new"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(authors()).endsWith("visitor", "assistant"));
        says("m3", "转人工").body("as", equalTo("new"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(lastText()).contains("已经在为您转接人工"));
        at(mei).get("/api/v1/console/queue").then().body("queue.size()", equalTo(1));

        at(mei).post("/api/v1/console/conversations/" + cid + "/claim").then().statusCode(200);
        says("m4", "在吗").body("as", equalTo("queued"));
        assertThat(authors()).endsWith("assistant", "visitor");
    }

    private String lastText() {
        return given().header("Authorization", "Bearer " + token).get("/api/v1/conversations/" + cid + "/messages").then()
                .statusCode(200).extract().path("messages[-1].text");
    }

    private void beginsIn(String shop) {
        var begun = given().contentType(ContentType.JSON).body(Map.of("shop", shop, "lang", "zh")).post("/api/v1/conversations")
                .then().statusCode(201).extract();
        cid = begun.path("conversationId");
        token = begun.path("token");
    }

    private ValidatableResponse says(String mid, String text) {
        return given().header("Authorization", "Bearer " + token).header("Idempotency-Key", mid).contentType(ContentType.JSON)
                .body(Map.of("text", text)).post("/api/v1/conversations/" + cid + "/messages").then().statusCode(202);
    }

    private List<String> authors() {
        return given().header("Authorization", "Bearer " + token).get("/api/v1/conversations/" + cid + "/messages").then()
                .statusCode(200).extract().path("messages.author");
    }
}
