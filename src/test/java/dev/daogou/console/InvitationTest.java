package dev.daogou.console;

import static dev.daogou.console.Workplace.PASSWORD;
import static dev.daogou.console.Workplace.at;
import static dev.daogou.console.Workplace.cookie;
import static dev.daogou.console.Workplace.operator;
import static dev.daogou.console.Workplace.tryToSignIn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.daogou.shop.AgentInvitation;
import dev.daogou.shop.CurrentShop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Mei, an admin, lets Lin in by a link; nobody but Lin ever knows her password. */
@QuarkusTest
class InvitationTest {

    private static final String AGENTS = "/api/v1/shop/agents";
    private static final String LEND = "/api/v1/console/shop-key";
    private static final String WELCOME = "/api/v1/console/welcome";

    @Inject
    Workplace workplace;

    @Test
    void whoIsInvitedChoosesAPasswordOnceAndIsSignedIn() {
        String shop = workplace.shop("mei");
        String path = confirmed(shop, "mei").body(Map.of("name", "Lin")).post(AGENTS + "/lin/invitation").then()
                .statusCode(201).extract().path("path");
        assertThat(path).startsWith("/console?shop=" + shop + "#welcome=dgi_");
        operator(shop).get(AGENTS).then().body("find { it.login == 'lin' }.invitedUntil", notNullValue());
        String token = path.replaceFirst(".*=", "");

        knock("", Map.of("token", token)).then().statusCode(200).body("shop", equalTo(shop)).body("login", equalTo("lin"))
                .body("name", equalTo("Lin")).body("role", equalTo("agent"));
        knock("/accept", Map.of("token", token, "password", "short")).then().statusCode(400).body("errors[0].field",
                equalTo("password"));
        String cookie = knock("/accept", Map.of("token", token, "password", "a horse of mine")).then().statusCode(200)
                .body("agent.login", equalTo("lin")).extract().cookie("daogou_session");
        at(cookie).get("/api/v1/console/session").then().statusCode(200).body("shop", equalTo(shop));
        tryToSignIn(shop, "lin", "a horse of mine").then().statusCode(200);
        operator(shop).get(AGENTS).then().body("find { it.login == 'lin' }.invitedUntil", nullValue());

        knock("", Map.of("token", token)).then().statusCode(401);
        knock("/accept", Map.of("token", token, "password", "another horse")).then().statusCode(401);
        tryToSignIn(shop, "lin", "a horse of mine").then().statusCode(200);
    }

    @Test
    void aNewLinkEndsTheOneBeforeAndTheOldPasswordStandsUntilItIsUsed() {
        String shop = workplace.shop("mei", "lin");
        String lin = cookie(shop, "lin");
        String first = invited(shop, "lin");
        String second = invited(shop, "lin");
        knock("", Map.of("token", first)).then().statusCode(401);
        tryToSignIn(shop, "lin", PASSWORD).then().statusCode(200);
        knock("/accept", Map.of("token", second, "password", "a horse of mine")).then().statusCode(200);
        tryToSignIn(shop, "lin", PASSWORD).then().statusCode(401);
        at(lin).get("/api/v1/console/session").then().statusCode(401);
    }

    @Test
    void aLinkEndsAfterThreeDaysAndWithItsAgent() {
        String shop = workplace.shop("mei", "lin");
        String token = invited(shop, "lin");
        assertThat(opensAt(token, Instant.now().plus(AgentInvitation.OPEN_FOR).minusSeconds(60))).isTrue();
        assertThat(opensAt(token, Instant.now().plus(AgentInvitation.OPEN_FOR))).isFalse();
        operator(shop).delete(AGENTS + "/lin").then().statusCode(204);
        knock("", Map.of("token", token)).then().statusCode(401);
    }

    private static boolean opensAt(String token, Instant later) {
        return CurrentShop.within("nobody", () -> QuarkusTransaction.requiringNew().call(
                () -> AgentInvitation.of(token, Clock.fixed(later, ZoneOffset.UTC).instant()).isPresent()));
    }

    /** Attack: links made up, secrets of other kinds, and a page of another site that would sign an agent in as somebody else. */
    @Test
    void whatIsNoLinkOpensNothing() {
        String shop = workplace.shop("mei");
        String mei = cookie(shop, "mei");
        for (Object token : new Object[]{ "dgi_madeup", "", mei, "x".repeat(100_000) }) {
            knock("/accept", Map.of("token", token, "password", "a horse of mine")).then().statusCode(401);
        }
        given().contentType(ContentType.JSON).header("Origin", "https://evil.example")
                .body(Map.of("token", invited(shop, "mei"), "password", "a horse of mine")).post(WELCOME + "/accept").then()
                .statusCode(403);
        tryToSignIn(shop, "mei", PASSWORD).then().statusCode(200);
    }

    @Test
    void theConsoleChangesAccountsOnlyWithThePasswordGivenAgain() {
        String shop = workplace.shop("mei", "lin");
        String mei = cookie(shop, "mei");
        String ordinary = at(mei).post(LEND).then().statusCode(200).extract().path("key");
        bearer(ordinary).get(AGENTS).then().statusCode(200).body("login", equalTo(List.of("lin", "mei")));
        bearer(ordinary).body(Map.of("name", "Eve")).post(AGENTS + "/eve/invitation").then().statusCode(403)
                .body("detail", containsString("password"));
        at(mei).body(Map.of("password", "not hers at all")).post(LEND).then().statusCode(400).body("errors[0].field",
                equalTo("password"));
        at(mei).get("/api/v1/console/session").then().statusCode(200);

        confirmed(shop, "mei").body(Map.of("name", "Lin Na", "role", "admin")).put(AGENTS + "/lin").then().statusCode(200)
                .body("role", equalTo("admin"));
        confirmed(shop, "mei").get("/api/v1/shop/keys").then().statusCode(403);
        for (int guess = 0; guess < 12; guess++) {
            at(mei).body(Map.of("password", "guess " + guess)).post(LEND);
        }
        at(mei).body(Map.of("password", PASSWORD)).post(LEND).then().statusCode(429);
    }

    /** By accident or in a quarrel: the console locks nobody's shop. */
    @Test
    void nobodyAtTheConsoleEndsThemselvesOrTheLastAdmin() {
        String shop = workplace.shop("mei", "lin");
        RequestSpecification mei = confirmed(shop, "mei");
        mei.delete(AGENTS + "/mei").then().statusCode(409);
        mei.body(Map.of("name", "Mei", "role", "agent")).put(AGENTS + "/mei").then().statusCode(409);
        mei.body(Map.of("name", "Mei Li")).put(AGENTS + "/mei").then().statusCode(200).body("role", equalTo("admin"));
        mei.delete(AGENTS + "/lin").then().statusCode(204);
        mei.delete(AGENTS + "/lin").then().statusCode(404);
        operator(shop).delete(AGENTS + "/mei").then().statusCode(204);
        operator(shop).get(AGENTS).then().body("", hasSize(0));
    }

    @Test
    void adminsSeeWhoIsThereAndHowMuchTheyHave() {
        String shop = workplace.shop("mei", "lin");
        String mei = cookie(shop, "mei");
        at(mei).body("{\"available\":true}").put("/api/v1/console/presence").then().statusCode(200);
        String cid = workplace.anna(shop, "转人工");
        at(mei).post("/api/v1/console/conversations/" + cid + "/claim").then().statusCode(200);
        operator(shop).get(AGENTS).then().statusCode(200).body("find { it.login == 'mei' }.available", equalTo(true))
                .body("find { it.login == 'mei' }.holds", equalTo(1)).body("find { it.login == 'mei' }.seenAt", notNullValue())
                .body("find { it.login == 'lin' }.available", equalTo(false)).body("find { it.login == 'lin' }.holds",
                        equalTo(0))
                .body("find { it.login == 'lin' }.seenAt", nullValue());
    }

    /** The link that the first start writes, of a shop in which nobody works yet. */
    @Test
    void theFirstAdminChoosesLoginNameAndPassword() {
        String shop = workplace.shop();
        String token = CurrentShop.within(shop, () -> QuarkusTransaction.requiringNew()
                .call(() -> AgentInvitation.issueFirst(shop, Instant.now()).secret()));
        knock("", Map.of("token", token)).then().statusCode(200).body("login", nullValue()).body("role", equalTo("admin"));
        knock("/accept", Map.of("token", token, "login", "no good", "name", "Hanna", "password", PASSWORD)).then()
                .statusCode(400).body("errors[0].field", equalTo("login"));
        knock("/accept", Map.of("token", token, "login", "hanna", "name", "Hanna", "password", PASSWORD)).then()
                .statusCode(200).body("role", equalTo("admin")).body("agent.name", equalTo("Hanna"));
        knock("/accept", Map.of("token", token, "login", "eve", "name", "Eve", "password", PASSWORD)).then().statusCode(401);
        operator(shop).get(AGENTS).then().body("login", equalTo(List.of("hanna")));
    }

    private static String invited(String shop, String login) {
        String path = operator(shop).body("{}").post(AGENTS + "/" + login + "/invitation").then().statusCode(201).extract()
                .path("path");
        return path.replaceFirst(".*=", "");
    }

    private static RequestSpecification confirmed(String shop, String login) {
        return bearer(at(cookie(shop, login)).body(Map.of("password", PASSWORD)).post(LEND).then().statusCode(200).extract()
                .path("key"));
    }

    private static RequestSpecification bearer(String key) {
        return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    }

    private static Response knock(String below, Map<String, ?> body) {
        return given().contentType(ContentType.JSON).body(body).post(WELCOME + below);
    }
}
