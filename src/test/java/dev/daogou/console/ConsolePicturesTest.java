package dev.daogou.console;

import static dev.daogou.console.Workplace.at;
import static dev.daogou.console.Workplace.cookie;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.pictures.Snap;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** Anna sends a picture, Mei looks at it and sends one back. */
@QuarkusTest
class ConsolePicturesTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Workplace workplace;
    private String shop;
    private String mei;
    private String anna;
    private String cid;

    @BeforeEach
    void meiIsThereAndAnnaBegins() {
        shop = workplace.shop("mei");
        mei = cookie(shop, "mei");
        at(mei).body("{\"available\":true}").put("/api/v1/console/presence").then().statusCode(200);
        var begun = given().contentType(ContentType.JSON).body(Map.of("shop", shop, "lang", "en")).post("/api/v1/conversations")
                .then().statusCode(201).extract();
        cid = begun.path("conversationId");
        anna = begun.path("token");
    }

    @Test
    void aPictureBringsAPersonWhoSeesItAndSendsOneBack() throws Exception {
        String sent = annaSendsUp();
        try (var console = OpenConsole.of(mei)) {
            annaSays("m1", "", sent).then().statusCode(202);
            JsonNode told = console.next("message");
            assertThat(told.at("/pictures/0/id").asText()).isEqualTo(sent);
            given().urlEncodingEnabled(false).get(told.at("/pictures/0/url").asText()).then().statusCode(200);
        }
        await().atMost(SOON).untilAsserted(() -> at(mei).get("/api/v1/console/queue").then().body("queue", hasSize(1))
                .body("queue[0].reason", equalTo("picture")).body("queue[0].because.zh", equalTo("发来图片,需要人看")));
        at(mei).post(talk("/claim")).then().statusCode(200);
        at(mei).get(talk("")).then().statusCode(200).body("messages[0].pictures[0].id", equalTo(sent))
                .body("messages[1].text", containsString("I cannot look at pictures, so a colleague will."));
        at(mei).get("/api/v1/console/conversations").then().body("conversations[0].cid", equalTo(cid));

        String answer = meiSendsUp(mei, "image/png").then().statusCode(201).extract().path("pictureId");
        meiSays("k1", "", answer).then().statusCode(201);
        meiSays("k1", "", answer).then().statusCode(200).body("dup", equalTo(true));
        meiSays("k2", "again", answer).then().statusCode(400).body("errors[0].field", equalTo("pictures"));
        meiSays("k3", "", sent).then().statusCode(400);
        at(mei).get("/api/v1/console/conversations").then().body("conversations[0].lastMessage.pictures[0].id", equalTo(answer))
                .body("conversations[0].lastMessage.pictures[0].url", nullValue());
        given().header("Authorization", "Bearer " + anna).get("/api/v1/conversations/" + cid + "/messages").then()
                .body("messages[-1].author", equalTo("agent")).body("messages[-1].pictures[0].id", equalTo(answer))
                .body("messages[-1].pictures[0].url", containsString("sig="));
        // What the agent sent up is not the visitor's to send.
        String unsent = meiSendsUp(mei, "image/png").path("pictureId");
        annaSays("m2", "", unsent).then().statusCode(400);
    }

    /** Attack: without the floor, from another shop, from another website, as a form would. */
    @Test
    void onlyWhoAnswersSendsPicturesUp() {
        meiSendsUp(mei, "image/png").then().statusCode(409).body("detail", containsString("Claim"));
        at(mei).post(talk("/claim")).then().statusCode(200);
        meiSendsUp(cookie(workplace.shop("eve"), "eve"), "image/png").then().statusCode(404);
        given().cookie("daogou_session", mei).header("Origin", "https://evil.example").contentType("image/png")
                .body(Snap.png(8, 8)).post(talk("/pictures")).then().statusCode(403);
        for (String form : List.of("text/plain", "multipart/form-data", "application/x-www-form-urlencoded")) {
            meiSendsUp(mei, form).then().statusCode(400).body("errors[0].field", equalTo("Content-Type"));
        }
        meiSendsUp(mei, "image/png").then().statusCode(201);
    }

    private Response annaSays(String mid, String text, String picture) {
        return given().header("Authorization", "Bearer " + anna).contentType(ContentType.JSON).header("Idempotency-Key", mid)
                .body(Map.of("text", text, "pictures", List.of(picture))).post("/api/v1/conversations/" + cid + "/messages");
    }

    private String annaSendsUp() {
        return given().header("Authorization", "Bearer " + anna).contentType("image/jpeg").body(Snap.jpeg(640, 480))
                .post("/api/v1/conversations/" + cid + "/pictures").then().statusCode(201).extract().path("pictureId");
    }

    private Response meiSays(String key, String text, String picture) {
        return at(mei).header("Idempotency-Key", key).body(Map.of("text", text, "pictures", List.of(picture)))
                .post(talk("/messages"));
    }

    private Response meiSendsUp(String cookie, String type) {
        return given().config(RestAssured.config().encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                .encodeContentTypeAs("multipart/form-data", ContentType.BINARY)
                .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.BINARY)
                .encodeContentTypeAs("text/plain", ContentType.BINARY))).cookie("daogou_session", cookie)
                .header("Origin", "http://localhost:" + RestAssured.port).contentType(type).body(Snap.png(8, 8))
                .post(talk("/pictures"));
    }

    private String talk(String rest) {
        return "/api/v1/console/conversations/" + cid + rest;
    }
}
