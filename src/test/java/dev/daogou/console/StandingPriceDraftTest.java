package dev.daogou.console;

import static dev.daogou.console.Workplace.at;
import static dev.daogou.console.Workplace.cookie;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/** Mei has granted Anna a price and holds the conversation: asked for the price, her draft names that one. */
@QuarkusTest
class StandingPriceDraftTest {

    @Inject
    Workplace workplace;

    @Test
    void aDraftNamesThePriceThatAnAgentHasGranted() throws Exception {
        String shop = workplace.shop("mei");
        String mei = cookie(shop, "mei");
        Workplace.sells(shop, "coat", "Down coat", "799.00");
        Workplace.operator(shop).body(Map.of("grants", Map.of("maxPercent", 20))).put("/api/v1/shop/offer-policy").then()
                .statusCode(200);
        JsonPath begun = given().contentType(ContentType.JSON)
                .body(Map.of("shop", shop, "lang", "en", "page",
                        Map.of("url", "https://shop.example/p", "productId", "coat")))
                .post("/api/v1/conversations").then().statusCode(201).extract().jsonPath();
        String conversation = "/api/v1/console/conversations/" + begun.getString("conversationId");
        at(mei).post(conversation + "/claim").then().statusCode(200);
        at(mei).body(Map.of("productId", "coat", "price", Map.of("amount", "700.00", "currency", "CNY")))
                .post(conversation + "/grants").then().statusCode(201);
        try (OpenConsole console = OpenConsole.of(mei)) {
            given().header("Authorization", "Bearer " + begun.getString("token")).header("Idempotency-Key", "m1")
                    .contentType(ContentType.JSON).body(Map.of("text", "so what would I pay?"))
                    .post("/api/v1/conversations/" + begun.getString("conversationId") + "/messages").then().statusCode(202);
            assertThat(console.next("draft.done").path("text").asText()).contains("the price is ",
                    "the ¥700 a colleague set for you still stands");
        }
    }
}
