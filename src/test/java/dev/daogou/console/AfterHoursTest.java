package dev.daogou.console;

import static dev.daogou.console.Workplace.at;
import static dev.daogou.console.Workplace.cookie;
import static dev.daogou.console.Workplace.operator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** Anna asks for a person when the shop is closed: she is told until when, leaves her number, and Mei finds it. */
@QuarkusTest
class AfterHoursTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Workplace workplace;

    @Test
    void theVisitorIsToldWhenAndTheirContactWaitsForTheAgent() {
        String shop = workplace.shop("mei");
        String mei = cookie(shop, "mei");
        // One minute a day: closed when this runs, all but surely.
        hours(shop, Map.of("week", Map.of(), "exceptions", List.of(Map.of("from", "2026-01-01", "to", "2199-12-31", "open",
                List.of("23:58-23:59"))))).statusCode(200);
        at(mei).body("{\"available\":true}").put("/api/v1/console/presence").then().statusCode(200);
        var begun = given().contentType(ContentType.JSON).body(Map.of("shop", shop, "lang", "zh"))
                .post("/api/v1/conversations").then().statusCode(201).extract();
        String cid = begun.path("conversationId");
        String token = begun.path("token");

        says(cid, token, "m1", "转人工");
        assertThat(answer(cid, token, 1)).contains("现在不是客服的工作时间", "23:58", "手机号");
        await().atMost(SOON).untilAsserted(() -> at(mei).get("/api/v1/console/queue").then()
                .body("queue[0].cid", equalTo(cid)).body("queue[0].offline", equalTo(true)));

        says(cid, token, "m2", "我的手机 138-0013-8000");
        assertThat(answer(cid, token, 2)).contains("您的联系方式已经记下", "23:58");
        at(mei).get("/api/v1/console/queue").then().body("queue[0].contact", equalTo("138-0013-8000"));
        says(cid, token, "m3", "或者发邮件 anna@example.org");
        assertThat(answer(cid, token, 3)).contains("您的联系方式已经记下");
        at(mei).get("/api/v1/console/queue").then().body("queue[0].contact", equalTo("anna@example.org"));
        at(mei).get("/api/v1/console/conversations/" + cid).then().body("handoff.contact", equalTo("anna@example.org"));
    }

    @Test
    void hoursThatCannotBeAreRefusedByTheirFieldAndNothingIsLost() {
        String shop = workplace.shop("mei");
        hours(shop, Map.of("week", Map.of("mon", List.of("09:00-18:00")))).statusCode(200);
        hours(shop, Map.of("week", Map.of("mon", List.of("18:00-09:00")))).statusCode(400)
                .body(containsString("hours.week.mon"));
        operator(shop).get("/api/v1/shop/settings").then().body("hours.week.mon[0]", equalTo("09:00-18:00"));
    }

    private static io.restassured.response.ValidatableResponse hours(String shop, Map<String, ?> hours) {
        Map<String, Object> settings = operator(shop).get("/api/v1/shop/settings").then().statusCode(200).extract().path("$");
        settings.put("hours", hours);
        return operator(shop).body(settings).put("/api/v1/shop/settings").then();
    }

    private static void says(String cid, String token, String mid, String text) {
        given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON).header("Idempotency-Key", mid)
                .body(Map.of("text", text)).post("/api/v1/conversations/" + cid + "/messages").then().statusCode(202);
    }

    /** The assistant's so-manieth answer, once it is there. */
    private static String answer(String cid, String token, int which) {
        return await().atMost(SOON).until(() -> {
            List<String> told = given().header("Authorization", "Bearer " + token)
                    .get("/api/v1/conversations/" + cid + "/messages").then().statusCode(200).extract()
                    .path("messages.findAll { it.author == 'assistant' }.text");
            return told.size() < which ? "" : told.get(which - 1);
        }, text -> !text.isEmpty());
    }
}
