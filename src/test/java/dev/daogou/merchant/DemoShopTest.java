package dev.daogou.merchant;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A fresh deployment shows the demo shop by itself. */
@QuarkusTest
@TestProfile(DemoOn.class)
class DemoShopTest {

    @BeforeEach
    void theShopIsFilled() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/shop/api/products/demo-coat").statusCode() == 200);
    }

    @Test
    void anybodySeesItsProductsWithTodaysPriceAndPromotions() {
        given().get("/shop/api/products?category=服饰").then().statusCode(200).body("products.doc.id", hasItem("demo-coat"))
                .body("promotions.doc.id", hasItem("demo-off"));
        given().get("/shop/api/products/demo-coat").then().statusCode(200)
                .body("product.doc.translations.en.title", equalTo("Snowfield down jacket"))
                .body("product.offers[0].payNow.amount", equalTo("899.00")).body("promotions.doc.id", contains("demo-off"));
        given().get("/shop/api/products/none").then().statusCode(404);
    }

    @Test
    void theArticlesAndTheShopsNameCameWithThem() {
        operator().get("/api/v1/shop/articles/demo-returns").then().statusCode(200).body("lang", equalTo("zh"));
        operator().get("/api/v1/shop/articles/size").then().statusCode(200).body("lang", equalTo("en"));
        operator().get("/api/v1/shop/settings").then().body("greeting.zh", equalTo("你好"));
    }

    /** Attack: a name that leads out of the folder, and a drawing that would run script. */
    @Test
    void drawingsAreServedHarmlesslyAndNothingElseIs() {
        given().get("/demo/images/demo-coat.svg").then().statusCode(200).contentType(containsString("image/svg+xml"))
                .header("Content-Security-Policy", containsString("sandbox")).header("X-Content-Type-Options", "nosniff");
        given().urlEncodingEnabled(false).get("/demo/images/..%2Fshop.json").then().statusCode(404);
        given().get("/demo/images/shop.json").then().statusCode(404);
        given().get("/demo/images/none.svg").then().statusCode(404);
    }

    private static io.restassured.specification.RequestSpecification operator() {
        return given().header("Authorization", "Bearer test-operator-key");
    }
}
