package dev.daogou.platform;

import static dev.daogou.platform.Doors.OPERATOR;
import static dev.daogou.platform.Doors.bearer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.daogou.platform.Doors.Door;
import dev.daogou.shared.Ids;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/**
 * Walks every door of the console that the API describes, those that are added tomorrow too, as somebody for whom it is not: an
 * agent of another shop, one without the department, a visitor, a browser that is signed out.
 */
@QuarkusTest
class ConsoleDoorsTest {

    private static final String PASSWORD = "correct horse";
    private static final Duration SOON = Duration.ofSeconds(20);

    private String shop;
    private String cid;
    private String visitor;

    @BeforeEach
    void aCaseForSales() {
        shop = open();
        var begun = given().contentType(ContentType.JSON).body(Map.of("shop", shop)).post("/api/v1/conversations").then()
                .statusCode(201).extract();
        cid = begun.path("conversationId");
        visitor = begun.path("token");
        bearer(visitor).contentType(ContentType.JSON).header("Idempotency-Key", "m1").body(Map.of("text", "转人工"))
                .post("/api/v1/conversations/" + cid + "/messages").then().statusCode(202);
        String mei = agent(shop, "mei", List.of("sales"));
        Awaitility.await().atMost(SOON).untilAsserted(() -> bearer(mei).get("/api/v1/console/queue").then()
                .body("queue.cid", equalTo(List.of(cid))).body("queue.department", equalTo(List.of("sales"))));
        bearer(mei).get("/api/v1/console/conversations/" + cid).then().statusCode(200);
    }

    @Test
    void anAgentOfAnotherShopFindsNoneOfItsConversations() {
        assertThat(refused(bearer(agent(open(), "eve", List.of())), 404)).isEmpty();
    }

    @Test
    void anAgentWithoutTheDepartmentDoesNothingInItsCases() {
        String lin = agent(shop, "lin", List.of("after_sales"));
        assertThat(refused(bearer(lin), 403)).isEmpty();
        bearer(lin).get("/api/v1/console/queue").then().statusCode(200).body("queue.size()", equalTo(0));
        bearer(lin).get("/api/v1/console/conversations").then().statusCode(200).body("conversations.size()", equalTo(0));
        enrol(shop, "lin", null, List.of("after_sales", "sales"));
        bearer(lin).get("/api/v1/console/conversations/" + cid).then().statusCode(200);
    }

    @Test
    void aDepartmentThatIsGivenUpLeavesNoAgentWithoutOneAndNoCaseUnseen() {
        var settings = new HashMap<String, Object>(
                settings().get("/api/v1/shop/settings").then().extract().jsonPath().getMap(""));
        settings.put("departments", List.of(Map.of("id", "all", "name", Map.of("en", "Everything"))));
        settings().body(settings).put("/api/v1/shop/settings").then().statusCode(400).body("errors[0].field",
                equalTo("departments"));
        enrol(shop, "mei", null, List.of());
        settings().body(settings).put("/api/v1/shop/settings").then().statusCode(200);
        String lin = agent(shop, "lin", List.of("all"));
        bearer(lin).get("/api/v1/console/queue").then().body("queue.cid", equalTo(List.of(cid))).body("queue[0].department",
                equalTo("all"));
    }

    private RequestSpecification settings() {
        return bearer(OPERATOR).header("Daogou-Shop", shop).contentType(ContentType.JSON);
    }

    @Test
    void noVisitorAndNobodySignedOutGetsIn() {
        var opened = new ArrayList<String>();
        for (Door door : console(false)) {
            for (RequestSpecification caller : List.of(given(), bearer(visitor), given().cookie("daogou_session", visitor))) {
                int status = door.knock(caller, cid, door.reads() ? null : "{}").statusCode();
                if (status != 401 && status != 403) {
                    opened.add(door + " answered " + status);
                }
            }
        }
        assertThat(opened).isEmpty();
    }

    /** @return the doors that answered otherwise */
    private List<String> refused(RequestSpecification caller, int status) {
        List<Door> doors = console(true);
        assertThat(doors).hasSizeGreaterThan(8);
        return doors.stream().map(door -> Map.entry(door, door.knock(given().spec(caller), cid, door.reads() ? null : "{}")))
                .filter(answered -> answered.getValue().statusCode() != status)
                .map(answered -> answered.getKey() + " answered " + answered.getValue().statusCode()).toList();
    }

    private static List<Door> console(boolean ofAConversation) {
        return Doors.all().stream().filter(door -> door.path().startsWith("/api/v1/console/"))
                .filter(door -> !door.toString().equals("POST /api/v1/console/session"))
                .filter(door -> !ofAConversation || door.path().contains("{cid}")).toList();
    }

    private static String open() {
        String id = "console-doors-" + Ids.fresh("");
        bearer(OPERATOR).contentType(ContentType.JSON).body(Map.of()).put("/api/v1/shops/" + id).then().statusCode(201);
        // The first is the admin, from whom nothing is kept.
        enrol(id, "boss", PASSWORD, List.of());
        return id;
    }

    private static String agent(String shop, String login, List<String> departments) {
        enrol(shop, login, PASSWORD, departments);
        return given().contentType(ContentType.JSON)
                .body(Map.of("shop", shop, "login", login, "password", PASSWORD)).post("/api/v1/console/session").then()
                .statusCode(200).extract().cookie("daogou_session");
    }

    /** @param password {@code null} leaves it as it is, and sessions with it */
    private static void enrol(String shop, String login, String password, List<String> departments) {
        var said = new HashMap<String, Object>(Map.of("name", login, "duties", Map.of("departments", departments)));
        if (password != null) {
            said.put("password", password);
        }
        bearer(OPERATOR).header("Daogou-Shop", shop).contentType(ContentType.JSON).body(said)
                .put("/api/v1/shop/agents/" + login).then().statusCode(200);
    }
}
