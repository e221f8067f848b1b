package dev.daogou.chat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.daogou.conversation.ConversationEvent.VisitorSaid;
import dev.daogou.conversation.ConversationLog;
import dev.daogou.pictures.Snap;
import dev.daogou.shop.CurrentShop;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Anna sends pictures: who sees them, by which links, and what is refused. */
@QuarkusTest
class SentPicturesTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    ConversationLog log;
    private Visitor anna;

    @BeforeEach
    void begins() {
        anna = Visitor.begins();
    }

    @Test
    void aPictureIsToldWithItsMessageWhereverThatIsRead() throws Exception {
        String id = sentUp(anna);
        try (Tab second = Tab.of(anna)) {
            says(anna, "m1", "", List.of(id)).then().statusCode(202).body("as", equalTo("new"));
            isTold(second.until("message"), id);
        }
        try (Tab third = Tab.silent()) {
            third.hello(anna, 0L);
            isTold(third.until("message"), id);
        }
        anna.transcript().body("messages[0].text", equalTo("")).body("messages[0].pictures[0].id", equalTo(id))
                .body("messages[0].pictures[0].width", equalTo(640));
        try (var events = EventStreamReader.of(anna, "0-0")) {
            isTold(new ObjectMapper().readTree(events.until("message").data()), id);
        }
        // What is stored leads nowhere by itself.
        VisitorSaid said = (VisitorSaid) CurrentShop.within("default", () -> log.after(anna.cid(), 0, 1)).get(0);
        assertThat(said.pictures()).singleElement().satisfies(picture -> assertThat(picture.url()).isNull());
    }

    /** Nobody is there who could look at it. */
    @Test
    void theAssistantSaysThatItCannotLookAtPictures() {
        anna = Visitor.aloneInAShop();
        says(anna, "m1", "", List.of(sentUp(anna))).then().statusCode(202);
        await().atMost(SOON).untilAsserted(() -> anna.transcript().body("messages[1].text",
                containsString("I cannot look at pictures")).body("messages[1].reply.answeredBy", equalTo("ask")));
        says(anna, "m2", "hello", List.of(sentUp(anna))).then().statusCode(202);
        await().atMost(SOON).untilAsserted(() -> anna.transcript().body("messages.size()", equalTo(4))
                .body("messages[3].reply.answeredBy", equalTo("facts")));
    }

    @Test
    void whatALinkOpensIsAPictureAndNothingElse() {
        Response up = sendsUp(anna, Snap.png(64, 48));
        String link = up.then().statusCode(201).body("width", equalTo(64)).body("height", equalTo(48)).extract().path("url");
        Response opened = opens(link);
        opened.then().statusCode(200).contentType("image/jpeg").header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "cross-origin").header("Content-Disposition", "inline")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", containsString("private"));
        assertThat(Snap.read(opened.asByteArray()).getWidth()).isEqualTo(64);
    }

    /** Attack: links made up, changed, taken apart, or of a conversation that is no more. */
    @Test
    void aLinkOpensNothingButItsPictureAndThatOnlyWhileItIsThere() {
        String link = sendsUp(anna, Snap.png(64, 48)).path("url");
        String other = sendsUp(anna, Snap.png(64, 48)).path("pictureId");
        opens(link.substring(0, link.indexOf('?'))).then().statusCode(403).contentType("application/problem+json");
        opens(link.replaceFirst("until=\\d+", "until=9999999999")).then().statusCode(403);
        opens(link.replaceFirst("until=\\d+", "until=x")).then().statusCode(403);
        opens(link.replaceFirst("pictures/[^?]+", "pictures/" + other)).then().statusCode(403);
        opens(link + "x").then().statusCode(403).body("detail", containsString("read the conversation again"));
        opens(link).then().statusCode(200);
        anna.asks().delete(anna.path("")).then().statusCode(204);
        opens(link).then().statusCode(404);
    }

    /** Attack: pictures of others, of nobody, and the same twice. */
    @Test
    void aMessageTakesOnlyItsOwnSendersPicturesAndEachOnce() {
        Visitor bo = Visitor.begins();
        String theirs = sentUp(bo);
        String own = sentUp(anna);
        for (List<String> ids : List.of(List.of(theirs), List.of(own, theirs), List.of("p_unknown"), List.of("'"),
                Collections.nCopies(5, own))) {
            says(anna, "m-" + ids.size() + ids.get(0).length(), "look", ids).then().statusCode(400)
                    .body("errors[0].field", equalTo("pictures"));
        }
        assertThat(anna.texts()).isEmpty();
        says(anna, "m1", "look", List.of(own, own)).then().statusCode(202);
        says(anna, "m1", "look", List.of(own)).then().statusCode(200).body("dup", equalTo(true));
        says(anna, "m2", "again", List.of(own)).then().statusCode(400);
        says(bo, "m1", "mine", List.of(theirs)).then().statusCode(202);
        bo.transcript().body("messages[0].pictures.size()", equalTo(1));
        for (Object odd : List.of("p_1", 7, Map.of(), List.of(7))) {
            anna.asks().header("Idempotency-Key", "odd").body(Map.of("t", "msg", "mid", "odd", "text", "x", "pictures", odd))
                    .post(anna.path("/frames")).then().statusCode(400).body("errors[0].field", equalTo("pictures"));
        }
        says(anna, "m3", "", List.of()).then().statusCode(400).body("errors[0].field", equalTo("text"));
    }

    @Test
    void whatIsNoPictureOrTooMuchIsRefusedWithWhatToDo() {
        for (String file : List.of("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "GIF89a", "RIFF....WEBP")) {
            sendsUp(anna, file.getBytes(StandardCharsets.UTF_8)).then().statusCode(415)
                    .contentType("application/problem+json").body("errors[0].field", equalTo("body"))
                    .body("detail", containsString("save it as JPEG or PNG"));
        }
        sendsUp(anna, new byte[0]).then().statusCode(400);
        byte[] large = Arrays.copyOf(Snap.jpeg(8, 8), 8 * 1024 * 1024 + 1);
        sendsUp(anna, large).then().statusCode(413).body("detail", containsString("make it smaller"));
    }

    @Test
    void onlyTheVisitorSendsThemUp() {
        byte[] picture = Snap.jpeg(8, 8);
        Visitor bo = Visitor.begins();
        given().contentType("image/jpeg").body(picture).post(anna.path("/pictures")).then().statusCode(401);
        given().header("Authorization", "Bearer " + bo.token()).contentType("image/jpeg").body(picture)
                .post(anna.path("/pictures")).then().statusCode(404);
        given().header("Authorization", "Bearer " + anna.token()).header("Origin", "https://evil.example")
                .contentType("image/jpeg").body(picture).post(anna.path("/pictures")).then().statusCode(403);
        given().header("Authorization", "Bearer test-operator-key").contentType("image/jpeg").body(picture)
                .post(anna.path("/pictures")).then().statusCode(401);
    }

    private static void isTold(JsonNode message, String id) {
        assertThat(message.at("/author").asText()).isEqualTo("visitor");
        assertThat(message.at("/pictures/0/id").asText()).isEqualTo(id);
        opens(message.at("/pictures/0/url").asText()).then().statusCode(200);
    }

    private static Response opens(String link) {
        return given().urlEncodingEnabled(false).get(link);
    }

    private static String sentUp(Visitor visitor) {
        return sendsUp(visitor, Snap.jpeg(640, 480)).then().statusCode(201).extract().path("pictureId");
    }

    private static Response sendsUp(Visitor visitor, byte[] file) {
        return given().header("Authorization", "Bearer " + visitor.token()).contentType("image/jpeg").body(file)
                .post(visitor.path("/pictures"));
    }

    private static Response says(Visitor visitor, String mid, String text, List<String> pictures) {
        return visitor.asks().header("Idempotency-Key", mid).body(Map.of("text", text, "pictures", pictures))
                .post(visitor.path("/messages"));
    }
}
