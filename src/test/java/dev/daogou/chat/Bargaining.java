package dev.daogou.chat;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.daogou.shared.Ids;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** A shop of its own with a coat, and Anna on the coat's page. */
final class Bargaining {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PASSWORD = "correct horse";

    final String shop = "bargaining-" + Ids.fresh("").toLowerCase(Locale.ROOT);
    private final String key;
    private final String secret;
    private Visitor visitor;
    private int said;

    Bargaining() {
        JsonPath made = as("test-operator-key").body(Map.of("currency", "CNY")).put("/api/v1/shops/" + shop).then()
                .statusCode(201).extract().jsonPath();
        key = made.getString("adminKey");
        secret = made.getString("identitySecret");
        sells("aurora", "极光羽绒服", "799.00", "699.00");
        comes("zh", "aurora");
    }

    void comes(String lang, String product) {
        var with = new HashMap<String, Object>(
                Map.of("shop", shop, "lang", lang, "page", Map.of("url", "/p/" + product, "productId", product)));
        visitor = Visitor.begins(with);
    }

    /** The shop vouches for her. */
    void comesAs(String customerId, String lang, String product) {
        visitor = Visitor
                .begins(Map.of("shop", shop, "lang", lang, "page", Map.of("url", "/p/" + product, "productId", product),
                        "identity", Vouching.of(shop, secret, customerId)));
    }

    private static RequestSpecification as(String secret) {
        return given().header("Authorization", "Bearer " + secret).contentType(ContentType.JSON);
    }

    RequestSpecification merchant() {
        return as(key);
    }

    static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    void sells(String id, String title, String price, String sale) {
        var doc = new HashMap<String, Object>(Map.of("title", title, "category", "服装 > 羽绒服", "lang", "zh", "availability",
                "in_stock", "quantity", 9, "price", cny(price), "attributes", Map.of("充绒量", "220 g", "蓬松度", "700 FP")));
        if (sale != null) {
            doc.put("salePrice", cny(sale));
        }
        merchant().body(doc).put("/api/v1/shop/products/" + id).then().statusCode(200);
    }

    /** So many are there. */
    void holds(String id, int quantity) {
        merchant().body(Map.of("offers", List.of(Map.of("quantity", quantity))))
                .patch("/api/v1/shop/products/" + id + "/offers")
                .then().statusCode(200);
    }

    void runs(String id, String title, Map<String, ?> gives) {
        var doc = new HashMap<String, Object>(gives);
        doc.putAll(Map.of("title", title, "from", "2026-01-01T00:00:00Z", "to", "2099-01-01T00:00:00Z"));
        merchant().body(doc).put("/api/v1/shop/promotions/" + id).then().statusCode(200);
    }

    void policy(Map<String, ?> policy) {
        merchant().body(policy).put("/api/v1/shop/offer-policy").then().statusCode(200);
    }

    /** By Mei, who works there, for Anna. */
    void grants(String product, String price) {
        merchant().body(Map.of("name", "Mei", "password", PASSWORD)).put("/api/v1/shop/agents/mei").then().statusCode(200);
        String cookie = given().contentType(ContentType.JSON)
                .body(Map.of("shop", shop, "login", "mei", "password", PASSWORD)).post("/api/v1/console/session").then()
                .statusCode(200).extract().cookie("daogou_session");
        given().cookie("daogou_session", cookie).header("Origin", "http://localhost:" + RestAssured.port)
                .contentType(ContentType.JSON).body(Map.of("productId", product, "price", cny(price)))
                .post("/api/v1/console/conversations/" + visitor.cid() + "/grants").then().statusCode(201);
    }

    /** Who looks on: a turn that nobody sees is given up. */
    Tab opens() throws InterruptedException {
        return Tab.of(visitor);
    }

    /** The reply to it. */
    JsonPath hears(String text) {
        int lines = visitor.texts().size() + 2;
        visitor.says("m" + ++said, text).statusCode(202);
        await().atMost(SOON).until(() -> visitor.texts().size() >= lines
                && visitor.transcript().extract().path("messages[" + (lines - 1) + "].reply") != null);
        JsonPath all = visitor.transcript().extract().jsonPath();
        all.setRootPath("messages[" + (lines - 1) + "].reply");
        return all;
    }

    /** What was recorded for her. */
    List<Map<String, Object>> offersMade() {
        return merchant()
                .body(Map.of("lines", List.of(Map.of("productId", "aurora", "quantity", 1)), "visitorId", visitor.visitorId()))
                .post("/api/v1/shop/offers/explain").then().statusCode(200).extract().path("made");
    }
}
