package dev.daogou.console;

import static dev.daogou.console.Workplace.PASSWORD;
import static dev.daogou.console.Workplace.at;
import static dev.daogou.console.Workplace.cookie;
import static dev.daogou.console.Workplace.enrol;
import static dev.daogou.console.Workplace.operator;
import static dev.daogou.console.Workplace.tryToSignIn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Mei, the shop's first agent and so its admin, is lent a key of the shop; Lin answers visitors. */
@QuarkusTest
class LentKeyTest {

    private static final String LEND = "/api/v1/console/shop-key";

    @Inject
    Workplace workplace;

    @Test
    void anAdminIsLentAKeyThatOpensTheShopForAnHour() {
        String shop = workplace.shop("mei");
        tryToSignIn(shop, "mei", PASSWORD).then().body("role", equalTo("admin"));
        String mei = cookie(shop, "mei");
        at(mei).get("/api/v1/console/session").then().body("role", equalTo("admin"));
        var lent = at(mei).post(LEND).then().statusCode(200).extract().jsonPath();
        assertThat(lent.getString("key")).startsWith("dgk_");
        assertThat(Duration.between(Instant.now(), Instant.parse(lent.getString("expiresAt"))))
                .isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
        by(lent.getString("key")).get("/api/v1/shop/products").then().statusCode(200);
        operator(shop).get("/api/v1/shop/keys").then().body("label", equalTo(List.of("first")));
    }

    /** Attack: the door asked by somebody who only answers visitors, by the operator, who is nobody, and by no one. */
    @Test
    void whoIsNoAdminIsLentNothing() {
        String shop = workplace.shop("mei", "lin");
        String lin = cookie(shop, "lin");
        at(lin).get("/api/v1/console/session").then().body("role", equalTo("agent"));
        at(lin).post(LEND).then().statusCode(403).contentType("application/problem+json");
        operator(shop).post(LEND).then().statusCode(403);
        given().contentType(ContentType.JSON).body("{}").post(LEND).then().statusCode(401);
        at(lin).get("/api/v1/shop/products").then().statusCode(403);

        gives(shop, "lin", "admin");
        at(lin).get("/api/v1/console/session").then().body("role", equalTo("admin"));
        at(lin).post(LEND).then().statusCode(200);
    }

    /** Attack: a page of another site, or a form there, which sends the cookie along but cannot send JSON. */
    @Test
    void anotherSitesPageIsLentNothingWithTheAdminsCookie() {
        String mei = cookie(workplace.shop("mei"), "mei");
        for (String origin : List.of("https://evil.example", "null", "http://localhost:1")) {
            given().cookie("daogou_session", mei).header("Origin", origin).contentType(ContentType.JSON).body("{}").post(LEND)
                    .then().statusCode(403);
        }
        given().cookie("daogou_session", mei).contentType(ContentType.JSON).body("{}").post(LEND).then().statusCode(403);
        at(mei).contentType("text/plain").post(LEND).then().statusCode(400);
        given().cookie("daogou_session", mei).header("Origin", "https://evil.example").contentType("text/plain").body("{}")
                .post(LEND).then().statusCode(403);
        at(mei).post(LEND).then().statusCode(200);
    }

    @Test
    void aKeyEndsWithTheSessionItWasLentTo() {
        String shop = workplace.shop("mei");
        String mei = cookie(shop, "mei");
        String phone = cookie(shop, "mei");
        String key = lent(mei);
        String phones = lent(phone);
        opens(key, phones);
        at(mei).delete("/api/v1/console/session").then().statusCode(204);
        opensNothing(key);
        opens(phones);
        given().header("Authorization", "Bearer " + phone).contentType(ContentType.JSON).delete("/api/v1/console/session")
                .then().statusCode(204);
        opensNothing(phones);
    }

    @Test
    void aKeyEndsWithTheRoleThePasswordAndTheAgent() {
        String shop = workplace.shop("mei");
        String mei = cookie(shop, "mei");
        String first = lent(mei);
        gives(shop, "mei", "agent");
        opensNothing(first);
        at(mei).post(LEND).then().statusCode(403);
        gives(shop, "mei", "admin");
        opensNothing(first);

        String second = lent(mei);
        enrol(shop, "mei", PASSWORD);
        opensNothing(second);

        String third = lent(cookie(shop, "mei"));
        operator(shop).body(Map.of("name", "Mei")).put("/api/v1/shop/agents/mei").then().statusCode(200)
                .body("role", equalTo("admin"));
        opens(third);
        operator(shop).delete("/api/v1/shop/agents/mei").then().statusCode(204);
        opensNothing(third);
    }

    /** Attack: an hour's key made into a lasting one, or into an agent of one's own. */
    @Test
    void aLentKeyCannotBeTurnedIntoOneThatOutlivesIt() {
        String shop = workplace.shop("mei");
        String key = lent(cookie(shop, "mei"));
        by(key).body(Map.of("label", "for later")).post("/api/v1/shop/keys").then().statusCode(403);
        by(key).get("/api/v1/shop/keys").then().statusCode(403);
        by(key).body(Map.of("name", "Eve", "password", PASSWORD, "role", "admin")).put("/api/v1/shop/agents/eve").then()
                .statusCode(403);
        by(key).delete("/api/v1/shop/agents/mei").then().statusCode(403);
        by(key).post(LEND).then().statusCode(403);
        operator(shop).get("/api/v1/shop/keys").then().body("", hasSize(1));
        operator(shop).get("/api/v1/shop/agents").then().body("login", equalTo(List.of("mei")));
    }

    /** Attack: asking again and again, to fill the table. */
    @Test
    void aSessionHasEightKeysAtMostTheOldestMakeRoom() {
        String mei = cookie(workplace.shop("mei"), "mei");
        List<String> keys = new ArrayList<>();
        for (int page = 0; page < 10; page++) {
            keys.add(lent(mei));
        }
        opensNothing(keys.get(0), keys.get(1));
        opens(keys.subList(2, 10).toArray(String[]::new));
    }

    @Test
    void aRoleThatIsNoneIsRefusedByItsName() {
        operator(workplace.shop("mei")).body(Map.of("name", "Mei", "role", "owner")).put("/api/v1/shop/agents/mei").then()
                .statusCode(400).body("errors[0].field", equalTo("role"));
        operator(workplace.shop()).body(Map.of("name", "Mei")).put("/api/v1/shop/agents/mei").then().statusCode(400)
                .body("errors[0].field", equalTo("password"));
    }

    private static void gives(String shop, String login, String role) {
        operator(shop).body(Map.of("name", Workplace.name(login), "role", role)).put("/api/v1/shop/agents/" + login).then()
                .statusCode(200).body("role", equalTo(role));
    }

    private static String lent(String session) {
        return at(session).post(LEND).then().statusCode(200).extract().path("key");
    }

    private static void opens(String... keys) {
        for (String key : keys) {
            by(key).get("/api/v1/shop/products").then().statusCode(200);
        }
    }

    private static void opensNothing(String... keys) {
        for (String key : keys) {
            by(key).get("/api/v1/shop/products").then().statusCode(401);
        }
    }

    private static RequestSpecification by(String key) {
        return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    }
}
