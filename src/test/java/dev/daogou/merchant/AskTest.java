package dev.daogou.merchant;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AskTest {

    @Test
    void aGreetingIsAnswered() {
        given().header("Authorization", "Bearer test-operator-key").contentType("application/json")
                .body(Map.of("question", "你好")).post("/api/v1/ask").then().statusCode(200)
                .body("answeredBy", equalTo("facts"));
    }

    @Test
    void nothingKnownGoesToAPerson() {
        given().header("Authorization", "Bearer test-operator-key").contentType("application/json")
                .body(Map.of("question", "你们的老板是谁")).post("/api/v1/ask").then().statusCode(200)
                .body("answeredBy", equalTo("handoff")).body("handoff.reason", equalTo("low_confidence"));
    }
}
