package dev.daogou.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** The attack: the character U+0000, which PostgreSQL refuses, wherever a caller may write a text. */
@QuarkusTest
class UnstorableTextTest {

    private static final String NUL = "a\u0000b";
    private static final Map<String, String> PRICE = Map.of("amount", "1.00", "currency", "CNY");

    static Stream<Arguments> bodies() {
        return Stream.of(Arguments.of("PUT", "shop/settings", "accent", Map.of("accent", NUL)),
                Arguments.of("PUT", "shop/settings", "greeting", Map.of("greeting", Map.of("z" + NUL, "hi"))),
                Arguments.of("PUT", "shop/agents/mei", "name", Map.of("name", NUL, "password", "long enough")),
                Arguments.of("PUT", "shops/odd", "name", Map.of("name", NUL)),
                Arguments.of("POST", "shop/keys", "label", Map.of("label", NUL)),
                Arguments.of("PUT", "shop/products/p", "brand",
                        Map.of("title", "T", "brand", NUL, "price", PRICE, "availability", "in_stock")),
                Arguments.of("PUT", "shop/products/p", "media[0].sku", Map.of("title", "T", "price", PRICE, "availability",
                        "in_stock", "media", List.of(Map.of("type", "image", "url", "/p.png", "sku", NUL)))),
                Arguments.of("PUT", "shop/products/p", "sizeChart.unit", Map.of("title", "T", "price", PRICE, "availability",
                        "in_stock", "sizeChart", Map.of("unit", NUL, "columns", List.of("a"), "rows", List.of()))),
                Arguments.of("PATCH", "shop/products/p/offers", "offers[0].sku",
                        Map.of("offers", List.of(Map.of("sku", NUL)))),
                Arguments.of("PUT", "shop/articles/a", "body", Map.of("kind", "faq", "title", "T", "body", NUL)),
                Arguments.of("PUT", "shop/promotions/p", "code", Map.of("title", "T", "percent", 5, "code", NUL)),
                Arguments.of("PUT", "shop/feeds/f", "url", Map.of("url", "https://shop.example/" + NUL, "everyMinutes", 60)),
                Arguments.of("POST", "search", "category", Map.of("q", "tea", "category", NUL)),
                Arguments.of("POST", "ask", "productId", Map.of("question", "Warm?", "productId", NUL)),
                Arguments.of("POST", "intents", "texts[0]", Map.of("texts", List.of(NUL))),
                Arguments.of("POST", "conversations", "page.url", Map.of("page", Map.of("url", NUL))),
                Arguments.of("POST", "conversations", "identity.customerId",
                        Map.of("identity", Map.of("customerId", NUL, "expiresAt", "x", "hmac", "x"))),
                Arguments.of("POST", "console/session", "shop", Map.of("shop", NUL, "login", "mei", "password", "x")));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("bodies")
    void aBodyThatHoldsItIsRefusedByTheNameOfTheField(String method, String path, String field, Object body) {
        operator().body(body).request(method, "/api/v1/" + path).then().statusCode(400)
                .contentType("application/problem+json").body("errors.field", hasItem(field));
    }

    @Test
    void aVisitorsRatingAndBehaviourAreRefusedByTheNameOfTheFieldToo() {
        var begun = given().contentType(ContentType.JSON).body(Map.of()).post("/api/v1/conversations").then().statusCode(201)
                .extract();
        String own = "/api/v1/conversations/" + begun.path("conversationId");
        for (String[] attack : new String[][]{ { "/rating", "{\"score\":5,\"comment\":\"\\u0000\"}", "comment" },
                { "/events", "{\"kind\":\"view\",\"category\":\"\\u0000\"}", "category" },
                { "/events", "{\"kind\":\"order\",\"value\":{\"total\":[\"\\u0000\"]}}", "value" },
                { "/events", "{\"kind\":\"order\",\"value\":{\"\\u0000\":1}}", "value" },
                { "/frames", "{\"t\":\"page\",\"url\":\"\\u0000\"}", "url" } }) {
            given().header("Authorization", "Bearer " + begun.path("token")).contentType(ContentType.JSON).body(attack[1])
                    .post(own + attack[0]).then().statusCode(400).body("errors.field", hasItem(attack[2]));
        }
        given().header("Authorization", "Bearer " + begun.path("token")).contentType(ContentType.JSON)
                .body("{\"kind\":\"order\",\"value\":null}").post(own + "/events").then().statusCode(204);
    }

    @Test
    void anAddressThatHoldsItOpensNothing() {
        for (String address : List.of("shop/products/a%00", "shop/products?category=a%00", "shop/articles/a%00",
                "shop/imports/a%00", "conversations/a%00/messages", "console/conversations/a%00")) {
            operator().urlEncodingEnabled(false).get("/api/v1/" + address).then()
                    .statusCode(anyOf(equalTo(400), equalTo(404)));
        }
        given().urlEncodingEnabled(false).get("/widget/a%00.json").then().statusCode(anyOf(equalTo(400), equalTo(404)));
        operator().urlEncodingEnabled(false).body(Map.of("name", "Mei", "password", "long enough"))
                .put("/api/v1/shop/agents/a%00").then().statusCode(400).body("errors.field", hasItem("login"));
    }

    @Test
    void aHeaderThatHoldsItBreaksNothing() throws IOException {
        for (String header : List.of("Daogou-Shop: a\u0000b", "Idempotency-Key: a\u0000b", "Last-Event-ID: 1-\u0000")) {
            for (String door : List.of("GET /api/v1/shop/settings", "POST /api/v1/console/conversations/c/messages")) {
                try (Socket socket = new Socket("localhost", RestAssured.port)) {
                    socket.getOutputStream().write((door + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Authorization: Bearer test-operator-key\r\n" + header + "\r\nContent-Length: 0\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
                    String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(answer).as(door + ", " + header).startsWith("HTTP/1.1 ").doesNotContain("HTTP/1.1 5");
                }
            }
        }
    }

    private static RequestSpecification operator() {
        return given().header("Authorization", "Bearer test-operator-key").contentType(ContentType.JSON);
    }
}
