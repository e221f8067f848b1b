package dev.daogou.chat;

import static io.restassured.RestAssured.given;

import java.util.Map;

import io.restassured.http.ContentType;

/** A coat of the default shop, in the stock that a test wants. */
final class SoldOut {

    static final String ID = "sold-out-coat";

    private SoldOut() {}

    static void isOnTheShelf(String availability) {
        operator().body(Map.of("id", ID, "title", "Skylark Coat", "description", "A warm coat.", "link",
                "https://shop.example/p/" + ID, "lang", "en", "price", Map.of("amount", "199.00", "currency", "CNY"),
                "availability", availability)).put("/api/v1/shop/products/" + ID).then().statusCode(200);
    }

    static io.restassured.specification.RequestSpecification operator() {
        return given().header("Authorization", "Bearer test-operator-key").contentType(ContentType.JSON);
    }
}
