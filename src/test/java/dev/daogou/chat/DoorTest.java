package dev.daogou.chat;

import static dev.daogou.assistant.HandDriven.asked;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Who is let in, and what is refused at the visitor's door. */
@QuarkusTest
@TestProfile(ByHand.class)
class DoorTest {

    @Test
    void aTokenOpensItsOwnConversationAndNoOther() throws Exception {
        Visitor anna = Visitor.begins();
        Visitor bo = Visitor.begins();
        anna.asks().get(bo.path("/messages")).then().statusCode(404);
        anna.asks().get("/api/v1/conversations/c_doesnotexist/messages").then().statusCode(404);
        given().header("Authorization", "Bearer guessed").get(anna.path("/messages")).then().statusCode(401);
        given().get(anna.path("/messages")).then().statusCode(401);
        try (Tab tab = Tab.silent()) {
            tab.hello(new Visitor(bo.cid(), anna.token(), null), null);
            assertThat(tab.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void theProofIsJudgedBeforeTheBody() {
        Visitor anna = Visitor.begins();
        for (String door : List.of("/rating", "/events", "/messages", "/frames", "/turns/t1/stop")) {
            for (String bad : List.of("not json", "[]", "{\"score\":\"x\",\"kind\":{},\"text\":\"\\u0000\"}")) {
                guesses().body(bad).post(anna.path(door)).then().statusCode(401);
                given().contentType(ContentType.JSON).body(bad).post(anna.path(door)).then().statusCode(401);
                anna.asks().body(bad).post(Visitor.begins().path(door)).then().statusCode(404);
                anna.asks().body(bad).post("/api/v1/conversations/c_doesnotexist" + door).then().statusCode(404);
            }
        }
        anna.asks().body("{}").post(anna.path("/rating")).then().statusCode(400);
        guesses().get(anna.path("/events")).then().statusCode(401);
        guesses().delete(anna.path("")).then().statusCode(401);
    }

    private static RequestSpecification guesses() {
        return given().header("Authorization", "Bearer guessed").contentType(ContentType.JSON);
    }

    @Test
    void aForeignWebsiteIsTurnedAwayBeforeAnythingIsRead() {
        String foreign = "https://evil.example";
        given().header("Origin", foreign).contentType(ContentType.JSON).body("{}").post("/api/v1/conversations").then()
                .statusCode(403);
        assertThatThrownBy(() -> Tab.from(foreign)).hasCauseInstanceOf(WebSocketHandshakeException.class)
                .cause().extracting(e -> ((WebSocketHandshakeException) e).getResponse().statusCode()).isEqualTo(403);
    }

    @Test
    void aWebsiteThatTheShopNamesMayTalkToThatShopAlone() throws Exception {
        String site = "https://tea.example";
        given().header("Authorization", "Bearer test-operator-key").contentType(ContentType.JSON)
                .body(Map.of("name", "Tea", "allowedOrigins", List.of(site))).put("/api/v1/shops/tea").then().statusCode(201);
        given().header("Origin", site).header("Access-Control-Request-Method", "POST").options("/api/v1/conversations").then()
                .statusCode(204).header("Access-Control-Allow-Origin", site)
                .header("Access-Control-Allow-Headers", notNullValue());
        given().header("Origin", site).contentType(ContentType.JSON).body("{\"shop\":\"tea\"}").post("/api/v1/conversations")
                .then().statusCode(201).header("Access-Control-Allow-Origin", site);
        given().header("Origin", site).contentType(ContentType.JSON).body("{}").post("/api/v1/conversations").then()
                .statusCode(403);
        try (Tab tab = Tab.from(site)) {
            tab.hello(Visitor.begins(), null);
            assertThat(tab.closeCode()).as("a conversation of another shop").isEqualTo(4401);
        }
    }

    @Test
    void nonsenseIsAnsweredAndTooMuchOfItEndsTheSocket() throws Exception {
        try (Tab tab = Tab.of(Visitor.begins())) {
            tab.raw("not json");
            assertThat(tab.next("err").path("code").asText()).isEqualTo("BAD_FRAME");
            tab.raw("{\"t\":\"msg\",\"mid\":\"m9\",\"text\":\"\"}");
            assertThat(tab.next("err").path("ref").asText()).isEqualTo("m9");
            tab.raw("{\"t\":\"msg\",\"mid\":\"m9\",\"text\":\"" + "x".repeat(5000) + "\"}");
            assertThat(tab.next("err").path("code").asText()).isEqualTo("TOO_LARGE");
            tab.raw("{\"t\":\"msg\",\"mid\":\"m9\",\"text\":\"" + "x".repeat(20_000) + "\"}");
            assertThat(tab.next("err").path("code").asText()).isEqualTo("TOO_LARGE");
            tab.socket().sendBinary(ByteBuffer.wrap(new byte[]{ 1, 2 }), true).join();
            assertThat(tab.next("err").path("code").asText()).isEqualTo("BAD_FRAME");
            for (int i = 0; i < 20; i++) {
                tab.raw("{\"t\":\"dance\"}");
            }
            assertThat(tab.closeCode()).isEqualTo(4429);
        }
    }

    @Test
    void whoDoesNotSayHelloFirstIsShownOut() throws Exception {
        try (Tab mute = Tab.silent(); Tab rude = Tab.silent(); Tab odd = Tab.silent(); Tab huge = Tab.silent()) {
            rude.raw("{\"t\":\"typing\",\"on\":true}");
            assertThat(rude.closeCode()).isEqualTo(4400);
            odd.raw("{\"t\":\"hello\",\"v\":2}");
            assertThat(odd.closeCode()).isEqualTo(4400);
            huge.raw("x".repeat(70_000));
            assertThat(huge.closeCode()).isEqualTo(1009);
            assertThat(mute.closeCode()).isEqualTo(4408);
        }
    }

    @Test
    void bodiesMayBeLeftOutAndMayNotHoldWhatCannotBeStored() {
        given().contentType("application/json").post("/api/v1/conversations").then().statusCode(201);
        Visitor anna = Visitor.begins();
        anna.asks().post(anna.path("/turns/t_none/stop")).then().statusCode(200).body("stale", equalTo(true));
        anna.says("m1", "a\u0000b").statusCode(400);
        anna.says("m2", " ").statusCode(400);
        anna.asks().body(Map.of("text", "hi")).post(anna.path("/messages")).then().statusCode(400);
        anna.asks().header("Idempotency-Key", "m3").body("{\"text\":\"" + "x".repeat(70_000) + "\"}")
                .post(anna.path("/messages")).then().statusCode(413);
    }

    @Test
    void tooManyMessagesAreRefusedBeforeTheyAreStored() throws Exception {
        Visitor anna = Visitor.begins();
        try (Tab tab = Tab.of(anna)) {
            for (int i = 0; i < 30; i++) {
                tab.sends(Map.of("t", "msg", "mid", "m" + i, "text", "ok", "intent", "backchannel"));
            }
            var refused = tab.until("err");
            assertThat(refused.path("code").asText()).isEqualTo("RATE");
            assertThat(Integer.parseInt(refused.path("ref").asText().substring(1))).isGreaterThanOrEqualTo(12);
            assertThat(refused.path("retryMs").asInt()).isPositive();
        }
        anna.says("m99", "One more").statusCode(429).header("Retry-After", notNullValue());
        await().atMost(1, TimeUnit.MINUTES)
                .untilAsserted(() -> assertThat(anna.texts()).hasSizeBetween(12, 28).doesNotContain("One more"));
    }

    @Test
    void tooManyFramesAreRefusedUnstoredAndMessagesAreStillHeard() throws Exception {
        Visitor anna = Visitor.begins();
        Map<String, Object> page = Map.of("t", "page", "productId", "p-refused");
        try (Tab tab = Tab.of(anna)) {
            for (int i = 0; i < 30; i++) {
                tab.sends(Map.of("t", "typing", "on", true));
            }
            var refused = tab.until("err");
            assertThat(refused.path("code").asText()).isEqualTo("RATE");
            assertThat(refused.path("retryMs").asInt()).isBetween(1, 5000);
            for (int i = 13; i < 30; i++) {
                assertThat(tab.next("err").path("code").asText()).isEqualTo("RATE");
            }
            tab.sends(page);
            assertThat(tab.next("err").path("code").asText()).isEqualTo("RATE");
            anna.asks().body(page).post(anna.path("/frames")).then().statusCode(429).header("Retry-After", notNullValue());
            Visitor bo = Visitor.begins();
            bo.asks().body(page).post(bo.path("/frames")).then().statusCode(204);

            tab.says("m1", "Still there?");
            tab.next("msg.ok");
            var asked = asked(anna.cid());
            assertThat(asked.question().page()).as("the page that was refused").isNull();
            asked.says("Yes.").done();
            tab.until("turn.done");
        }
    }

    @Test
    void aForgottenConversationIsGone() throws Exception {
        Visitor anna = Visitor.begins();
        try (Tab tab = Tab.of(anna)) {
            anna.asks().body(Map.of("score", 5)).post(anna.path("/rating")).then().statusCode(204);
            anna.asks().body(Map.of("kind", "view", "productId", "p1")).post(anna.path("/events")).then().statusCode(204);
            anna.asks().body(Map.of("kind", "stare")).post(anna.path("/events")).then().statusCode(400);
            anna.asks().delete(anna.path("")).then().statusCode(204);
            assertThat(tab.next("err").path("code").asText()).isEqualTo("CLOSED");
        }
        anna.asks().get(anna.path("/messages")).then().statusCode(401);
    }

    @Test
    void aVisitorIsKnownAgainByAValidTokenOnly() {
        Visitor anna = Visitor.begins();
        anna.asks().body(Map.of("visitorId", anna.visitorId())).post("/api/v1/conversations").then().statusCode(201)
                .body("visitorId", equalTo(anna.visitorId()));
        assertThat(Visitor.begins(Map.of("visitorId", anna.visitorId())).visitorId()).isNotEqualTo(anna.visitorId());
    }
}
