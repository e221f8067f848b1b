package dev.daogou.chat;

import static dev.daogou.assistant.HandDriven.asked;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.daogou.assistant.HandDriven;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;

/** The same conversation without a socket. */
@QuarkusTest
@TestProfile(ByHand.class)
class EventsTest {

    @Test
    void aReplyArrivesByServerSentEventsAndIsResumed() throws Exception {
        Visitor anna = Visitor.begins();
        HandDriven.Asked asked;
        try (EventStreamReader events = EventStreamReader.of(anna, null)) {
            assertThat(events.next().id()).as("the welcome can not be resumed from").isNull();
            anna.says("m1", "Any good?").statusCode(202).body("as", equalTo("new")).body("seq", equalTo(1));
            assertThat(events.next()).matches(e -> e.event().equals("message") && e.id().endsWith("-1"));
            assertThat(events.next().event()).isEqualTo("turn.start");
            asked = asked(anna.cid()).says("Very ");
            var delta = events.next();
            assertThat(delta.event()).isEqualTo("delta");
            assertThat(delta.id()).isNull();
            assertThat(delta.data()).contains("\"text\":\"Very \"");
        }
        asked.says("good.").done();
        try (EventStreamReader events = EventStreamReader.of(anna, "1-2")) {
            assertThat(events.next().event()).isEqualTo("welcome");
            var done = events.until("turn.done");
            assertThat(done.id()).endsWith("-3");
            assertThat(done.data()).contains("Very good.");
        }
    }

    @Test
    void framesGoByRestToo() throws Exception {
        Visitor anna = Visitor.begins();
        anna.asks().body(Map.of("t", "typing", "on", true)).post(anna.path("/frames")).then().statusCode(204);
        anna.asks().body(Map.of("t", "page", "productId", "p1")).post(anna.path("/frames")).then().statusCode(204);
        anna.asks().body(Map.of("t", "hello")).post(anna.path("/frames")).then().statusCode(400);
        anna.asks().body(Map.of("t", "msg", "mid", "m1", "text", "On this page?")).post(anna.path("/frames")).then()
                .statusCode(202).body("t", equalTo("msg.ok"));
        HandDriven.Asked asked = asked(anna.cid());
        assertThat(asked.question().page().productId()).isEqualTo("p1");
        asked.says("Yes.").done();
    }

    @Test
    void theShopListensToItsConversationsAndAnotherShopDoesNot() throws Exception {
        Visitor anna = Visitor.begins();
        String foreign = given().header("Authorization", "Bearer test-operator-key").contentType(ContentType.JSON)
                .body(Map.of()).put("/api/v1/shops/listening").then().statusCode(201).extract().path("adminKey");
        String own = given().header("Authorization", "Bearer test-operator-key").contentType(ContentType.JSON)
                .body(Map.of()).post("/api/v1/shop/keys").then().statusCode(201).extract().path("key");
        for (String key : List.of("test-operator-key", own)) {
            Visitor shop = new Visitor(anna.cid(), key, null);
            shop.asks().get("/api/v1/conversations/c_none/events").then().statusCode(404);
            shop.says("m1", "Not mine to say").statusCode(401);
            try (EventStreamReader events = EventStreamReader.of(shop, null)) {
                assertThat(events.next()).matches(e -> e.event().equals("welcome") && !e.data().contains("expiresAt"));
                anna.asks().header("Idempotency-Key", key).body(Map.of("text", "ok", "intent", "backchannel"))
                        .post(anna.path("/messages")).then().statusCode(202);
                assertThat(events.next()).matches(e -> e.event().equals("message"));
            }
        }
        new Visitor(anna.cid(), foreign, null).asks().get(anna.path("/events")).then().statusCode(404);
    }

    @Test
    void theShopReadsItsConversationsAndAnotherShopDoesNot() {
        Visitor anna = Visitor.begins();
        var operator = given().header("Authorization", "Bearer test-operator-key");
        operator.get(anna.path("/messages")).then().statusCode(200);
        operator.header("Daogou-Shop", "elsewhere").get(anna.path("/messages")).then().statusCode(404);
    }
}
