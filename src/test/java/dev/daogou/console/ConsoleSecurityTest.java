package dev.daogou.console;

import static dev.daogou.console.Workplace.PASSWORD;
import static dev.daogou.console.Workplace.at;
import static dev.daogou.console.Workplace.cookie;
import static dev.daogou.console.Workplace.enrol;
import static dev.daogou.console.Workplace.tryToSignIn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** Attacks on the agents' door, each with a check that it would work if nobody were watching. */
@QuarkusTest
class ConsoleSecurityTest {

    @Inject
    Workplace workplace;

    @Test
    void anotherShopsAgentFindsNothing() {
        String ours = workplace.shop("mei");
        String cid = workplace.anna(ours, "转人工");
        workplace.enqueue(ours, cid);
        String stranger = cookie(workplace.shop("eve"), "eve");
        at(cookie(ours, "mei")).get("/api/v1/console/conversations/" + cid).then().statusCode(200);

        at(stranger).get("/api/v1/console/conversations/" + cid).then().statusCode(404);
        for (String verb : List.of("claim", "release", "resolve", "reopen")) {
            at(stranger).post("/api/v1/console/conversations/" + cid + "/" + verb).then().statusCode(404);
        }
        at(stranger).body("{\"text\":\"x\"}").header("Idempotency-Key", "k")
                .post("/api/v1/console/conversations/" + cid + "/messages").then().statusCode(404);
        at(stranger).body("{\"text\":\"x\"}").post("/api/v1/console/conversations/" + cid + "/notes").then().statusCode(404);
        at(stranger).get("/api/v1/console/queue").then().body("queue.size()", equalTo(0));
        at(stranger).get("/api/v1/console/conversations").then().body("conversations.size()", equalTo(0));
    }

    @Test
    void anotherSitesPageWritesNothingWithTheAgentsCookie() {
        String shop = workplace.shop("mei");
        String cid = workplace.anna(shop, "转人工");
        String claim = "/api/v1/console/conversations/" + cid + "/claim";
        String mei = cookie(shop, "mei");
        for (String origin : List.of("https://evil.example", "null", "http://localhost:1")) {
            given().cookie("daogou_session", mei).header("Origin", origin).contentType(ContentType.JSON).body("{}").post(claim)
                    .then().statusCode(403);
        }
        given().cookie("daogou_session", mei).contentType(ContentType.JSON).body("{}").post(claim).then().statusCode(403);
        at(mei).contentType("text/plain").post(claim).then().statusCode(400);
        given().contentType(ContentType.JSON).header("Origin", "https://evil.example")
                .body(Map.of("shop", shop, "login", "mei", "password", PASSWORD)).post("/api/v1/console/session").then()
                .statusCode(403);
        at(mei).post(claim).then().statusCode(200);
    }

    /** Attack: credentials that do not count, so that the cookie does, in a header that looks like another proof. */
    @Test
    void aHeaderThatIsNoBearerExcusesNothing() {
        String shop = workplace.shop("mei");
        String claim = "/api/v1/console/conversations/" + workplace.anna(shop, "转人工") + "/claim";
        String mei = cookie(shop, "mei");
        for (String header : List.of("Basic bWVpOng=", "Basic", "Digest username=mei", "Bearer", "x Bearer y")) {
            given().cookie("daogou_session", mei).header("Authorization", header).contentType(ContentType.JSON).body("{}")
                    .post(claim).then().statusCode(403);
            given().cookie("daogou_session", mei).header("Authorization", header).header("Origin", "https://evil.example")
                    .contentType(ContentType.JSON).body("{}").post(claim).then().statusCode(403);
            at(mei).header("Authorization", header).contentType("text/plain").post(claim).then().statusCode(400);
        }
        given().cookie("daogou_session", mei).header("Authorization", "Bearer dga_guessed").contentType(ContentType.JSON)
                .body("{}").post(claim).then().statusCode(401);
        at(mei).get("/api/v1/console/conversations").then().body("conversations[0].floor", not("agent"));

        given().header("Authorization", "Bearer " + mei).contentType(ContentType.JSON).body("{}").post(claim).then()
                .statusCode(200);
        at(mei).header("Authorization", "Basic bWVpOng=").post(claim).then().statusCode(200);
    }

    @Test
    void aNewPasswordEndsTheSessionsOfTheOldOne() {
        String shop = workplace.shop("mei", "lin");
        String mei = cookie(shop, "mei");
        String phone = cookie(shop, "mei");
        String lin = cookie(shop, "lin");
        at(phone).get("/api/v1/console/session").then().statusCode(200);
        enrol(shop, "mei", "another horse");
        for (String old : List.of(mei, phone)) {
            at(old).get("/api/v1/console/session").then().statusCode(401);
            given().header("Authorization", "Bearer " + old).get("/api/v1/console/queue").then().statusCode(401);
        }
        at(lin).get("/api/v1/console/session").then().statusCode(200);
        tryToSignIn(shop, "mei", PASSWORD).then().statusCode(401);
        tryToSignIn(shop, "mei", "another horse").then().statusCode(200);
    }

    @Test
    void withoutAPassNothingOpens() {
        String shop = workplace.shop("mei");
        String cid = workplace.anna(shop, "转人工");
        for (String path : List.of("session", "queue", "conversations", "conversations/" + cid)) {
            given().get("/api/v1/console/" + path).then().statusCode(401);
            given().cookie("daogou_session", "dga_guessed").get("/api/v1/console/" + path).then().statusCode(401);
        }
        String mei = cookie(shop, "mei");
        at(mei).delete("/api/v1/console/session").then().statusCode(204);
        at(mei).get("/api/v1/console/session").then().statusCode(401);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        String set = tryToSignIn(workplace.shop("mei"), "mei", PASSWORD).then().statusCode(200)
                .body("agent.name", equalTo("Mei")).extract().header("Set-Cookie");
        assertThat(set).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Strict").contains("Path=/");
    }

    @Test
    void whoWorksHereCannotBeLearntFromTheAnswer() {
        String shop = workplace.shop("mei");
        String wrong = tryToSignIn(shop, "mei", "wrong password").then().statusCode(401).extract().asString();
        String unknown = tryToSignIn(shop, "nobody", "wrong password").then().statusCode(401).extract().asString();
        String noShop = tryToSignIn("no-such-shop", "mei", "wrong password").then().statusCode(401).extract().asString();
        assertThat(unknown).isEqualTo(wrong);
        assertThat(noShop).isEqualTo(wrong);
    }

    @Test
    void guessingPasswordsIsStopped() {
        String shop = workplace.shop("mei");
        int refused = 0;
        for (int guess = 0; guess < 12; guess++) {
            refused += tryToSignIn(shop, "mei", "guess " + guess).statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).isEqualTo(2);
        tryToSignIn(shop, "mei", PASSWORD).then().statusCode(429);
    }

    /** Attack: names and passwords made to be hashed and remembered for long. A remembered try would end in 429, see above. */
    @Test
    void whatIsTooLongToBeAPasswordIsNotEvenTried() {
        String shop = workplace.shop("mei");
        String wrong = tryToSignIn(shop, "mei", "wrong password").then().statusCode(401).extract().asString();
        String endless = "x".repeat(1_000_000);
        for (int guess = 0; guess < 12; guess++) {
            String answer = tryToSignIn(shop, "mei", endless).then().statusCode(401).extract().asString();
            assertThat(answer).isEqualTo(wrong);
            tryToSignIn(shop, endless, PASSWORD).then().statusCode(401);
            tryToSignIn(shop + endless, "mei", PASSWORD).then().statusCode(401);
        }
        tryToSignIn(shop, "mei", "x".repeat(201)).then().statusCode(401);
        tryToSignIn(shop, "mei", PASSWORD).then().statusCode(200);
    }
}
