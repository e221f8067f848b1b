package dev.daogou.console;

import static dev.daogou.console.Workplace.at;
import static dev.daogou.console.Workplace.cookie;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Mei ends conversations and says what they led to. */
@QuarkusTest
class ResolutionTest {

    @Inject
    Workplace workplace;

    String shop;
    String mei;
    String lin;
    String cid;

    @BeforeEach
    void annaWaits() {
        shop = workplace.shop("mei", "lin");
        mei = cookie(shop, "mei");
        lin = cookie(shop, "lin");
        cid = workplace.anna(shop, "转人工");
    }

    @Test
    void theOutcomeStandsInTheTranscriptWithOrWithoutACase() {
        workplace.enqueue(shop, cid);
        does(mei, "claim", Map.of()).statusCode(200);
        does(mei, "resolve", Map.of("outcome", "sold", "note", " 买了 M 码 ")).statusCode(200).body("floor", equalTo("assistant"));
        view().body("resolutions.outcome", contains("sold")).body("resolutions.note", contains("买了 M 码"))
                .body("resolutions.by", contains("Mei")).body("handoff.state", equalTo("resolved"));
        // Again, by an impatient finger: nothing more has come of it.
        does(mei, "resolve", Map.of("outcome", "sold")).statusCode(200);
        view().body("resolutions", hasSize(1));

        does(lin, "claim", Map.of()).statusCode(200);
        does(lin, "resolve", Map.of()).statusCode(200);
        view().body("resolutions", hasSize(2)).body("resolutions.by", contains("Mei", "Lin"));
    }

    @Test
    void whatWasEndedByMistakeIsTakenBackWithItsCase() {
        workplace.enqueue(shop, cid);
        does(mei, "claim", Map.of());
        does(mei, "resolve", Map.of("outcome", "spam")).statusCode(200);
        does(lin, "reopen", Map.of()).statusCode(409);
        does(mei, "reopen", Map.of()).statusCode(200).body("floor", equalTo("agent")).body("floorName", equalTo("Mei"));
        view().body("resolutions", empty()).body("handoff.state", equalTo("claimed")).body("handoff.claimedName",
                equalTo("Mei"));
        at(mei).get("/api/v1/console/queue").then().body("queue.cid", contains(cid));
        does(mei, "reopen", Map.of()).statusCode(409);
    }

    @Test
    void whatAColleagueHasTakenSinceIsNotTakenBack() {
        does(mei, "claim", Map.of());
        does(mei, "resolve", Map.of()).statusCode(200);
        does(lin, "claim", Map.of()).statusCode(200);
        does(mei, "reopen", Map.of()).statusCode(409);
        view().body("floorName", equalTo("Lin")).body("resolutions", hasSize(1));
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        does(mei, "claim", Map.of());
        does(mei, "resolve", Map.of("outcome", "great")).statusCode(400).body("errors.field", contains("outcome"));
        does(mei, "resolve", Map.of("note", "x".repeat(1_001))).statusCode(400).body("errors.field", contains("note"));
        does(cookie(workplace.shop("eva"), "eva"), "reopen", Map.of()).statusCode(404);
        view().body("floor", equalTo("agent"));
    }

    private ValidatableResponse does(String agent, String verb, Map<String, ?> said) {
        return at(agent).body(said).post("/api/v1/console/conversations/" + cid + "/" + verb).then();
    }

    private ValidatableResponse view() {
        return at(mei).get("/api/v1/console/conversations/" + cid).then().statusCode(200);
    }
}
