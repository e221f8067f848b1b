package dev.daogou.merchant;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import org.awaitility.Awaitility;

import dev.daogou.feeds.ImportState;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** A merchant with a shop of their own, at the wire. */
public final class Merchant {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String shop;
    private final String key;

    private Merchant(String shop, String key) {
        this.shop = shop;
        this.key = key;
    }

    /** @param shop that no other test uses */
    public static Merchant of(String shop, String currency) {
        return new Merchant(shop, given().header("Authorization", "Bearer test-operator-key").contentType(ContentType.JSON)
                .body(Map.of("currency", currency)).put("/api/v1/shops/" + shop).then().statusCode(201).extract()
                .path("adminKey"));
    }

    public String shop() {
        return shop;
    }

    public RequestSpecification call() {
        return given().header("Authorization", "Bearer " + key);
    }

    public RequestSpecification json(Object body) {
        return call().contentType(ContentType.JSON).body(body);
    }

    /** Posts a feed and waits for its end. */
    public JsonPath imports(String feed, String query) {
        return imports(feed.getBytes(StandardCharsets.UTF_8), query);
    }

    /** Posts a feed and waits for its end. */
    public JsonPath imports(byte[] feed, String query) {
        String id = call().contentType("application/octet-stream").body(feed).post("/api/v1/shop/imports" + query).then()
                .statusCode(202).extract().path("importId");
        return ended(id);
    }

    /** Posts a feed that has to come in without a reject. */
    public JsonPath importsCleanly(String feed) {
        return importsCleanly(feed.getBytes(StandardCharsets.UTF_8));
    }

    /** Posts a feed that has to come in without a reject. */
    public JsonPath importsCleanly(byte[] feed) {
        JsonPath run = imports(feed, "");
        assertThat(run.getString("state")).as("%s", run.getList("errors")).isEqualTo(ImportState.DONE.code());
        assertThat(run.getInt("rejected")).as("%s", run.getList("errors")).isZero();
        return run;
    }

    public JsonPath ended(String run) {
        return Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(
                () -> call().get("/api/v1/shop/imports/" + run).then().statusCode(200).extract().jsonPath(),
                view -> !ImportState.RUNNING.code().equals(view.getString("state")));
    }

    /** Takes an import back and waits for the end. */
    public JsonPath undoes(String run) {
        return ended(call().post("/api/v1/shop/imports/" + run + "/undo").then().statusCode(202).extract().path("importId"));
    }

    /** Everything the shop has, as canonical JSONL. */
    public String export() {
        return call().get("/api/v1/shop/export").then().statusCode(200).extract().body().asString();
    }

    public ValidatableResponse product(String id) {
        return call().get("/api/v1/shop/products/" + id).then();
    }

    public JsonPath search(Map<String, ?> query) {
        return json(query).post("/api/v1/search").then().statusCode(200).extract().jsonPath();
    }
}
