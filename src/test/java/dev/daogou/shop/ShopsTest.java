package dev.daogou.shop;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Who may call, at the wire. */
@QuarkusTest
class ShopsTest {

    private static final String OPERATOR = "test-operator-key";

    @Test
    void theOperatorMakesAShopAndIsToldItsSecretsOnce() {
        String key = put("tea-house", Map.of("name", "Tea House", "currency", "CNY")).statusCode(201)
                .body("identitySecret", notNullValue()).extract().path("adminKey");
        put("tea-house", Map.of("name", "The Tea House")).statusCode(200).body("adminKey", equalTo(null));
        bearer(key).get("/api/v1/shop/settings").then().statusCode(200).body("assistantOn", equalTo(true));
    }

    @Test
    void whatCannotBeIsRefusedFieldByField() {
        put("odd", Map.of("currency", "GOLD", "timeZone", "Mars/Base", "languages", List.of("fr"), "allowedOrigins",
                List.of("https://shop.example/path"))).statusCode(400).contentType("application/problem+json")
                .body("errors.field", hasItems("currency", "timeZone", "languages", "allowedOrigins"));
    }

    @Test
    void aVisitorIsAnsweredInALanguageThatTheShopServes() {
        String key = put("one-tongue", Map.of("languages", List.of("zh"))).statusCode(201).extract().path("adminKey");
        Map<String, Object> settings = bearer(key).get("/api/v1/shop/settings").then().body("languages", equalTo(List.of("zh")))
                .body("assistantOn", equalTo(true)).extract().path("$");
        String question = "{\"question\":\"Hello, who are you?\",\"lang\":\"en\"}";
        bearer(key).contentType(ContentType.JSON).body(question).post("/api/v1/ask").then().body("lang", equalTo("zh"));
        given().get("/widget/one-tongue.json").then().body("languages", equalTo(List.of("zh")));

        settings.put("languages", List.of("en", "zh"));
        settings.put("personFirst", true);
        bearer(key).contentType(ContentType.JSON).body(settings).put("/api/v1/shop/settings").then().statusCode(200)
                .body("languages", equalTo(List.of("en", "zh"))).body("personFirst", equalTo(true));
        bearer(key).contentType(ContentType.JSON).body(question).post("/api/v1/ask").then().body("lang", equalTo("en"));
        settings.put("languages", List.of("en", "fr"));
        bearer(key).contentType(ContentType.JSON).body(settings).put("/api/v1/shop/settings").then().statusCode(400)
                .body("errors[0].field", equalTo("languages"));
        settings.remove("languages");
        settings.put("personFirst", false);
        bearer(key).contentType(ContentType.JSON).body(settings).put("/api/v1/shop/settings").then().statusCode(200)
                .body("languages", equalTo(List.of("en", "zh"))).body("personFirst", equalTo(false));
    }

    @Test
    void aWrongValueIsNamedWithItsPlaceAndTheRemedy() {
        String key = put("odd-values", Map.of()).statusCode(201).extract().path("adminKey");
        Map<String, Object> settings = bearer(key).get("/api/v1/shop/settings").then().extract().path("$");
        settings.put("waitTargets", Map.of("urgnt", 60));
        bearer(key).contentType(ContentType.JSON).body(settings).put("/api/v1/shop/settings").then().statusCode(400)
                .body("errors[0].field", equalTo("waitTargets.urgnt"))
                .body("errors[0].message", equalTo("must be one of urgent, high, normal"));
        bearer(key).contentType(ContentType.JSON).body("{\"accent\":").put("/api/v1/shop/settings").then().statusCode(400)
                .body("errors[0].field", equalTo("body")).body("errors[0].message", startsWith("is not JSON"));
    }

    @Test
    void withoutProofNothingOpens() {
        given().get("/api/v1/shop/settings").then().statusCode(401).contentType("application/problem+json");
        bearer("dgk_guessed").get("/api/v1/shop/settings").then().statusCode(401);
        bearer("dgk_guessed").contentType(ContentType.JSON).body(Map.of()).put("/api/v1/shops/mine").then().statusCode(401);
    }

    @Test
    void aShopsKeyMakesNoShops() {
        String key = put("no-maker", Map.of()).statusCode(201).extract().path("adminKey");
        bearer(key).contentType(ContentType.JSON).body(Map.of()).put("/api/v1/shops/mine").then().statusCode(403);
    }

    @Test
    void oneShopNeitherSeesNorEndsAnothersKeys() {
        String ours = put("ours", Map.of()).statusCode(201).extract().path("adminKey");
        String theirs = put("theirs", Map.of()).statusCode(201).extract().path("adminKey");
        String theirKeyId = bearer(theirs).get("/api/v1/shop/keys").then().statusCode(200).extract().path("[0].id");

        bearer(ours).get("/api/v1/shop/keys").then().body("id", not(hasItems(theirKeyId)));
        bearer(ours).delete("/api/v1/shop/keys/" + theirKeyId).then().statusCode(404);
        bearer(theirs).get("/api/v1/shop/keys").then().statusCode(200);
    }

    @Test
    void anEndedKeyOpensNothing() {
        String first = put("rotating", Map.of()).statusCode(201).extract().path("adminKey");
        String second = bearer(first).contentType(ContentType.JSON).body(Map.of("label", "till")).post("/api/v1/shop/keys")
                .then().statusCode(201).extract().path("key");
        String firstId = bearer(second).get("/api/v1/shop/keys").then().extract().path("find { it.label == 'first' }.id");
        bearer(second).delete("/api/v1/shop/keys/" + firstId).then().statusCode(204);
        bearer(first).get("/api/v1/shop/settings").then().statusCode(401);
    }

    @Test
    void agentsOfTwoShopsMayShareALoginAndNothingElse() {
        String ours = put("desk-one", Map.of()).statusCode(201).extract().path("adminKey");
        String theirs = put("desk-two", Map.of()).statusCode(201).extract().path("adminKey");
        enrol(ours, "mei", "long enough").statusCode(200);
        enrol(theirs, "mei", "another one!").statusCode(200);
        enrol(theirs, "short", "short").statusCode(400).body("errors[0].field", equalTo("password"));
        bearer(ours).get("/api/v1/shop/agents").then().body("login", equalTo(List.of("mei")));
    }

    @Test
    void theOperatorActsForTheShopNamedInTheHeader() {
        put("far-away", Map.of("currency", "EUR")).statusCode(201);
        bearer(OPERATOR).header("Daogou-Shop", "far-away").get("/api/v1/shop/keys").then().statusCode(200);
        bearer(OPERATOR).header("Daogou-Shop", "nowhere").get("/api/v1/shop/keys").then().statusCode(404);
    }

    private static ValidatableResponse put(String shop, Map<String, ?> body) {
        return bearer(OPERATOR).contentType(ContentType.JSON).body(body).put("/api/v1/shops/" + shop).then();
    }

    private static ValidatableResponse enrol(String key, String login, String password) {
        return bearer(key).contentType(ContentType.JSON).body(Map.of("name", "Mei", "password", password))
                .put("/api/v1/shop/agents/" + login).then();
    }

    private static RequestSpecification bearer(String secret) {
        return given().header("Authorization", "Bearer " + secret);
    }
}
