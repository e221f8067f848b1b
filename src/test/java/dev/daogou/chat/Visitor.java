package dev.daogou.chat;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.daogou.shared.Ids;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Somebody with a conversation of their own. */
record Visitor(String cid, String token, String visitorId) {

    static Visitor begins() {
        return begins(Map.of("lang", "en"));
    }

    /** In a shop that nobody else visits and nobody works for. */
    static Visitor aloneInAShop() {
        String shop = "alone-" + Ids.fresh("").toLowerCase(Locale.ROOT);
        given().header("Authorization", "Bearer test-operator-key").contentType(ContentType.JSON).body(Map.of())
                .put("/api/v1/shops/" + shop).then().statusCode(201);
        return begins(Map.of("shop", shop, "lang", "en"));
    }

    static Visitor begins(Map<String, Object> with) {
        var begun = given().contentType(ContentType.JSON).body(with).post("/api/v1/conversations").then().statusCode(201);
        return new Visitor(begun.extract().path("conversationId"), begun.extract().path("token"),
                begun.extract().path("visitorId"));
    }

    RequestSpecification asks() {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    ValidatableResponse says(String mid, String text) {
        return asks().header("Idempotency-Key", mid).body(Map.of("text", text)).post(path("/messages")).then();
    }

    ValidatableResponse transcript() {
        return asks().get(path("/messages")).then().statusCode(200);
    }

    List<String> texts() {
        return transcript().extract().path("messages.text");
    }

    String path(String rest) {
        return "/api/v1/conversations/" + cid + rest;
    }
}
