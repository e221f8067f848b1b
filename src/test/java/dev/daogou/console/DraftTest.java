package dev.daogou.console;

import static dev.daogou.console.Workplace.at;
import static dev.daogou.console.Workplace.cookie;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.chat.AllToTheModel;
import dev.daogou.conversation.Bus;
import dev.daogou.conversation.ConversationEvent;
import dev.daogou.upstream.Received;
import dev.daogou.upstream.ScriptedUpstream;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;

/** Mei holds the conversation with Anna; what Anna asks is drafted by the provider and shown to Mei alone. */
@QuarkusTest
@TestProfile(AllToTheModel.class)
class DraftTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    Workplace workplace;
    @Inject
    Bus bus;

    ScriptedUpstream upstream;
    private String shop;
    private String mei;
    private String cid;

    @BeforeEach
    void meiTakesAnna() {
        upstream.reset();
        shop = workplace.shop("mei");
        mei = cookie(shop, "mei");
        cid = workplace.anna(shop);
        at(mei).post(conversation("/claim")).then().statusCode(200);
    }

    @Test
    void aDraftStreamsToTheConsole() throws Exception {
        upstream.next().tokens("This coat ", "is warm ", "and light.").every(5);
        try (OpenConsole console = OpenConsole.of(mei)) {
            annaSays("Tell me about this coat");
            JsonNode first = console.next("draft.delta");
            assertThat(first.path("off").asInt(-1)).isZero();
            assertThat(first.path("cid").asText()).isEqualTo(cid);
            JsonNode done = console.next("draft.done");
            assertThat(done.path("did").asText()).isEqualTo(first.path("did").asText());
            assertThat(done.path("text").asText()).isEqualTo("This coat is warm and light.");
            assertThat(done.path("answeredBy").asText()).isEqualTo("llm");
            assertThat(done.path("citations").isArray()).isTrue();
            assertThat(done.has("reason")).isFalse();
        }
    }

    @Test
    void aNewMessageClosesTheStaleDraftsConnectionAndTheNextAnswersBoth() throws Exception {
        upstream.next().tokens("soft ", "warm ", "light ").every(20).endless();
        upstream.next().tokens("Warm and blue.");
        try (OpenConsole console = OpenConsole.of(mei)) {
            annaSays("Tell me about this coat");
            String stale = console.next("draft.delta").path("did").asText();
            Received call = upstream.awaitRequest(1);
            long said = System.nanoTime();
            annaSays("In blue, please");
            assertThat(Duration.ofNanos(call.awaitClosedNanos(SOON) - said)).isLessThan(SOON);
            JsonNode replaced = console.next("draft.done");
            assertThat(replaced.path("did").asText()).isEqualTo(stale);
            assertThat(replaced.path("reason").asText()).isEqualTo("replaced");
            JsonNode done = console.next("draft.done");
            assertThat(done.path("did").asText()).isNotEqualTo(stale);
            assertThat(done.path("text").asText()).isEqualTo("Warm and blue.");
            assertThat(upstream.awaitRequest(2).body().encode()).contains("Tell me about this coat", "In blue, please");
        }
    }

    @Test
    void theAgentsOwnWordsCloseItAndSoDoesGivingBack() throws Exception {
        try (OpenConsole console = OpenConsole.of(mei)) {
            upstream.next().stallBeforeHeaders();
            annaSays("Tell me about this coat");
            Received first = upstream.awaitRequest(1);
            meiSays("It is warm.", "k1");
            first.awaitClosedNanos(SOON);
            assertThat(console.next("draft.done").path("reason").asText()).isEqualTo("answered");

            upstream.next().tokens("soft ").every(20).endless();
            annaSays("And light?");
            console.next("draft.delta");
            at(mei).post(conversation("/resolve")).then().statusCode(200);
            upstream.awaitRequest(2).awaitClosedNanos(SOON);
            assertThat(console.next("draft.done").path("reason").asText()).isEqualTo("released");
        }
    }

    @Test
    void theVisitorNeverSeesIt() throws Exception {
        List<ConversationEvent> told = new CopyOnWriteArrayList<>();
        upstream.next().tokens("Draft ", "words.").every(5);
        try (OpenConsole console = OpenConsole.of(mei); var listening = bus.subscribe(cid, told::add)) {
            annaSays("Tell me about this coat");
            String did = console.next("draft.done").path("did").asText();
            at(mei).body(Map.of("how", "dismissed")).post(used(did)).then().statusCode(200);
        }
        assertThat(told).hasOnlyElementsOfType(ConversationEvent.VisitorSaid.class).hasSize(1);
        at(mei).get(conversation("")).then().body("messages.author", equalTo(List.of("visitor")));
    }

    @Test
    void noneIsMadeWhileNobodyWouldSeeIt() throws Exception {
        upstream.always().tokens("Yes.");
        annaSays("Tell me about this coat");
        try (DraftFollower follower = DraftFollower.of(mei, cid)) {
            follower.hearsAComment();
            assertThat(upstream.received()).as("following starts none").isEmpty();
            annaSays("Is it warm?");
            assertThat(follower.next("draft.delta").path("text").asText()).isEqualTo("Yes.");
            assertThat(follower.next("draft.done").path("text").asText()).isEqualTo("Yes.");
            follower.ends();
        }
        assertThat(upstream.received()).hasSize(1);
        assertThat(upstream.received().get(0).body().encode()).contains("Tell me about this coat");
    }

    @Test
    void whoFollowsIsToldTheWholeFirstAndGoesOnToTheDraftThatTookItsPlace() throws Exception {
        upstream.next().tokens("soft ", "warm ").every(20).endless();
        upstream.next().tokens("Blue.");
        try (OpenConsole console = OpenConsole.of(mei)) {
            annaSays("Tell me about this coat");
            console.next("draft.delta");
            console.next("draft.delta");
            try (DraftFollower follower = DraftFollower.of(mei, cid)) {
                JsonNode snapshot = follower.next("draft.delta");
                assertThat(snapshot.path("off").asInt()).isZero();
                int held = snapshot.path("text").asText().length();
                assertThat(held).isGreaterThan(5);
                assertThat(follower.next("draft.delta").path("off").asInt()).isEqualTo(held);
                annaSays("In blue?");
            }
            console.next("draft.done");
            console.next("draft.done");
            try (DraftFollower late = DraftFollower.of(mei, cid)) {
                assertThat(late.next("draft.delta").path("text").asText()).isEqualTo("Blue.");
                late.next("draft.done");
                late.ends();
            }
        }
    }

    @Test
    void howItWasUsedIsKept() throws Exception {
        try (OpenConsole console = OpenConsole.of(mei)) {
            String sent = drafted(console, "Yes, it is.");
            at(mei).body(Map.of("how", "sent", "text", "Yes, it is.")).post(used(sent)).then().statusCode(200)
                    .body("did", equalTo(sent)).body("how", equalTo("sent")).body("distance", equalTo(0));
            at(mei).body(Map.of("how", "sent")).post(used(sent)).then().statusCode(200).body("distance", equalTo(0));
            at(mei).body(Map.of("how", "dismissed")).post(used(sent)).then().statusCode(409);

            String edited = drafted(console, "It is warm.");
            at(mei).body(Map.of("how", "edited", "text", "It is very warm.")).post(used(edited)).then().statusCode(200)
                    .body("distance", equalTo(5));
            String dismissed = drafted(console, "No.");
            at(mei).body(Map.of("how", "dismissed")).post(used(dismissed)).then().statusCode(200)
                    .body("distance", nullValue());
            at(mei).body(Map.of("how", "eaten")).post(used(dismissed)).then().statusCode(400)
                    .body("errors[0].field", equalTo("how"));
        }
    }

    /** Attack: another shop's agent, a visitor and nobody, with ids that they should not know. */
    @Test
    void nobodyElseReadsOrUsesIt() throws Exception {
        String did;
        try (OpenConsole console = OpenConsole.of(mei)) {
            did = drafted(console, "Yes.");
        }
        String eve = cookie(workplace.shop("eve"), "eve");
        at(eve).get(conversation("/drafts")).then().statusCode(404);
        at(eve).body(Map.of("how", "dismissed")).post(used(did)).then().statusCode(404);
        String token = given().contentType(ContentType.JSON).body(Map.of("shop", shop)).post("/api/v1/conversations").then()
                .statusCode(201).extract().path("token");
        for (var caller : List.of(given(), given().header("Authorization", "Bearer " + token))) {
            int reading = caller.get(conversation("/drafts")).statusCode();
            int using = caller.contentType(ContentType.JSON).body(Map.of("how", "dismissed")).post(used(did)).statusCode();
            assertThat(List.of(reading, using)).isSubsetOf(401, 403);
        }
        String other = workplace.anna(shop);
        at(mei).body(Map.of("how", "dismissed")).post("/api/v1/console/conversations/" + other + "/drafts/" + did + "/used")
                .then().statusCode(404);
        at(mei).body(Map.of("how", "dismissed")).post(used(did)).then().statusCode(200);
    }

    private String drafted(OpenConsole console, String text) throws InterruptedException {
        upstream.next().tokens(text);
        annaSays("Tell me about this coat");
        JsonNode done = console.next("draft.done");
        assertThat(done.path("text").asText()).isEqualTo(text);
        return done.path("did").asText();
    }

    private void annaSays(String text) {
        workplace.annaSays(shop, cid, text);
    }

    private void meiSays(String text, String key) {
        at(mei).body(Map.of("text", text)).header("Idempotency-Key", key).post(conversation("/messages")).then()
                .statusCode(201);
    }

    private String conversation(String rest) {
        return "/api/v1/console/conversations/" + cid + rest;
    }

    private String used(String did) {
        return conversation("/drafts/" + did + "/used");
    }
}
