package dev.daogou.merchant;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.daogou.audit.Deeds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Who read and did what, as the shop's admin is told afterwards. */
@QuarkusTest
class AuditTest {

    private static final String PASSWORD = "correct horse";

    @Inject
    EntityManager database;

    @Test
    void whatAnAgentReadsAndDoesInAConversationIsKeptWithoutAWordOfIt() {
        Merchant merchant = Merchant.of("audit-agent", "CNY");
        merchant.json(Map.of("name", "Mei", "password", PASSWORD)).put("/api/v1/shop/agents/mei").then().statusCode(200);
        String cid = conversation("audit-agent");
        RequestSpecification mei = agent("audit-agent", "mei");
        String console = "/api/v1/console/conversations/" + cid;
        for (int look = 0; look < 3; look++) {
            given(mei).get(console).then().statusCode(200);
        }
        given(mei).post(console + "/claim").then().statusCode(200);
        given(mei).header("Idempotency-Key", "k").body("{\"text\":\"the secret word\"}").post(console + "/messages").then()
                .statusCode(201);
        given(mei).body("{\"text\":\"the secret word\"}").post(console + "/notes").then().statusCode(201);
        given(mei).post(console + "/resolve").then().statusCode(200);
        given(mei).post("/api/v1/console/conversations/c_unknown/claim").then().statusCode(404);

        JsonPath trail = trail(merchant, "?cid=" + cid);
        assertThat(trail.getList("entries.action")).containsExactly("resolve", "note", "reply", "claim", "read");
        assertThat(trail.getList("entries.actor.name")).containsOnly("Mei");
        assertThat(trail.getString("entries[0].address")).isEqualTo("127.0.0.1");
        assertThat(trail.prettify()).doesNotContain("secret word");
        String id = trail.getString("entries[0].actor.id");
        assertThat(trail(merchant, "?actor=" + id).getList("entries.action")).hasSize(6).contains("sign_in");
    }

    @Test
    void whatAnAdminDoesByTheConsoleIsTheAdminsAndByAKeyTheKeys() {
        Merchant merchant = Merchant.of("audit-admin", "CNY");
        merchant.json(Map.of("name", "Mei", "password", PASSWORD)).put("/api/v1/shop/agents/mei").then().statusCode(200);
        String lent = given(agent("audit-admin", "mei")).post("/api/v1/console/shop-key").then().statusCode(200).extract()
                .path("key");
        var byConsole = given().header("Authorization", "Bearer " + lent).contentType(ContentType.JSON);
        String settings = byConsole.get("/api/v1/shop/settings").then().statusCode(200).extract().asString();
        byConsole.body(settings).put("/api/v1/shop/settings").then().statusCode(200);
        given().header("Authorization", "Bearer test-operator-key").header("Daogou-Shop", "audit-admin")
                .contentType(ContentType.JSON).body(settings).put("/api/v1/shop/settings").then().statusCode(200);

        JsonPath trail = trail(merchant, "");
        assertThat(trail.getList("entries.action")).containsExactly("change", "change", "sign_in", "change");
        assertThat(trail.getList("entries.actor.kind")).containsExactly("operator", "agent", "agent", "key");
        assertThat(trail.getString("entries[1].object.kind")).isEqualTo("settings");
        assertThat(trail.getString("entries[1].actor.name")).isEqualTo("Mei");
        assertThat(trail.getString("entries[3].object.id")).isEqualTo("mei");
        assertThat(trail.getString("entries[3].actor.name")).isEqualTo("first");
        assertThat(trail(merchant, "?actor=operator").getList("entries")).hasSize(1);
    }

    @Test
    void theTrailIsReadPageByPageByItsOwnShopAloneAndChangedByNobody() {
        Merchant merchant = Merchant.of("audit-pages", "CNY");
        for (int label = 0; label < 5; label++) {
            merchant.json(Map.of("label", "key " + label)).post("/api/v1/shop/keys").then().statusCode(201);
        }
        JsonPath first = trail(merchant, "?limit=3");
        assertThat(first.getList("entries")).hasSize(3);
        JsonPath second = trail(merchant, "?limit=3&before=" + first.getLong("next"));
        assertThat(second.getList("entries")).hasSize(2);
        assertThat(second.getMap("")).containsOnlyKeys("entries");
        assertThat(trail(Merchant.of("audit-others", "CNY"), "").getList("entries")).isEmpty();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                "update audit_entry set actor_name = 'nobody' where shop = 'audit-pages'").executeUpdate()))
                .hasStackTraceContaining("only added to");
    }

    @Test
    void aForgottenConversationLeavesThatItWasForgotten() {
        Merchant merchant = Merchant.of("audit-forget", "CNY");
        Response begun = begin("audit-forget");
        String cid = begun.path("conversationId");
        given().header("Authorization", "Bearer " + begun.path("token")).delete("/api/v1/conversations/" + cid).then()
                .statusCode(204);
        JsonPath trail = trail(merchant, "?cid=" + cid);
        assertThat(trail.getList("entries.action")).isEqualTo(List.of("remove"));
        assertThat(trail.getString("entries[0].actor.kind")).isEqualTo("visitor");
    }

    /** A door that was renamed would be kept by its old name in the list of those that are quiet. */
    @Test
    void everyQuietDoorIsThere() {
        Map<String, Map<String, ?>> paths = given().header("Authorization", "Bearer test-operator-key")
                .queryParam("format", "json").get("/q/openapi").then().extract().jsonPath().getMap("paths");
        assertThat(Deeds.QUIET).allSatisfy(door -> {
            String[] parts = door.split(" ");
            assertThat(paths).containsKey(parts[1]);
            assertThat(paths.get(parts[1])).containsKey(parts[0].toLowerCase());
        });
    }

    private static JsonPath trail(Merchant merchant, String query) {
        return merchant.call().get("/api/v1/shop/audit" + query).then().statusCode(200)
                .extract().jsonPath();
    }

    private static Response begin(String shop) {
        return given().contentType(ContentType.JSON).body(Map.of("shop", shop)).post("/api/v1/conversations").then()
                .statusCode(201).extract().response();
    }

    private static String conversation(String shop) {
        return begin(shop).path("conversationId");
    }

    private static RequestSpecification agent(String shop, String login) {
        String cookie = given().contentType(ContentType.JSON)
                .body(Map.of("shop", shop, "login", login, "password", PASSWORD)).post("/api/v1/console/session").then()
                .statusCode(200).extract().cookie("daogou_session");
        return given().cookie("daogou_session", cookie).header("Origin", "http://localhost:" + RestAssured.port)
                .contentType(ContentType.JSON).body("{}");
    }
}
