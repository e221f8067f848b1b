package dev.daogou.platform;

import static dev.daogou.platform.Doors.OPERATOR;
import static dev.daogou.platform.Doors.bearer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.daogou.platform.Doors.Door;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Walks every door that the API describes, as somebody who can prove nothing or the wrong thing. */
@QuarkusTest
class NothingWithoutProofTest {

    /**
     * Beginning a conversation and signing in; how long one has to look around before the shop speaks, which a page asks before
     * there is a conversation; the demo storefront's and the pages' own doors open no data of a shop.
     */
    private static final Set<String> OPEN = Set.of("POST /api/v1/conversations", "POST /api/v1/console/session",
            "GET /api/v1/conversations/outreach");

    @Test
    void noDoorOpensWithoutProofOrWithOneThatWasMadeUp() {
        List<Door> doors = Doors.all().stream().filter(door -> !OPEN.contains(door.toString())).toList();
        assertThat(doors).hasSizeGreaterThan(45);
        var opened = new ArrayList<String>();
        for (Door door : doors) {
            for (RequestSpecification caller : List.of(given(), bearer("dgk_madeup"), bearer("dga_madeup"), bearer("c_madeup"),
                    given().cookie("daogou_session", "dga_madeup"))) {
                int status = door.knock(caller, "x", "{\"kind\":\"view\",\"score\":3,\"text\":\"hi\"}").statusCode();
                if (status != 401 && status != 403) {
                    opened.add(door + " answered " + status);
                }
            }
        }
        assertThat(opened).isEmpty();
    }

    /** Attack: an admin's session, as a cookie that their browser sends by itself or as a bearer, in place of a key. */
    @Test
    void noSessionOfTheConsoleOpensAMerchantsDoor() {
        String session = session("no-session-opens");
        given().cookie("daogou_session", session).get("/api/v1/console/session").then().statusCode(200)
                .body("role", equalTo("admin"));
        List<Door> doors = Doors.all().stream().filter(door -> !door.path().matches("/api/v1/(console|conversations).*"))
                .toList();
        assertThat(doors).hasSizeGreaterThan(30);
        var opened = new ArrayList<String>();
        for (Door door : doors) {
            for (RequestSpecification caller : List.of(bearer(session), given().cookie("daogou_session", session)
                    .header("Origin", "http://localhost:" + RestAssured.port))) {
                int status = door.knock(caller, "x", "{}").statusCode();
                if (status != 403) {
                    opened.add(door + " answered " + status);
                }
            }
        }
        assertThat(opened).isEmpty();
    }

    private static String session(String shop) {
        Map<String, String> mei = Map.of("name", "Mei", "login", "mei", "password", "correct horse", "shop", shop);
        bearer(OPERATOR).contentType(ContentType.JSON).body(Map.of()).put("/api/v1/shops/" + shop).then().statusCode(201);
        bearer(OPERATOR).header("Daogou-Shop", shop).contentType(ContentType.JSON).body(mei).put("/api/v1/shop/agents/mei")
                .then().statusCode(200);
        return given().contentType(ContentType.JSON).body(mei).post("/api/v1/console/session").then().statusCode(200).extract()
                .cookie("daogou_session");
    }

    @Test
    void metricsAndTheDescriptionOfTheApiAreTheOperators() {
        for (String path : List.of("//q/metrics", "/q/./metrics", "/q/health/../metrics")) {
            given().urlEncodingEnabled(false).get(path).then().statusCode(anyOf(equalTo(401), equalTo(404)));
        }
        for (String path : List.of("/q/metrics", "/q/openapi", "/q/swagger-ui/")) {
            given().get(path).then().statusCode(401);
            bearer("dgk_madeup").get(path).then().statusCode(401);
        }
        bearer(OPERATOR).get("/q/metrics").then().statusCode(200).body(containsString("daogou_connections"));
        given().auth().preemptive().basic("operator", OPERATOR).get("/q/swagger-ui/").then().statusCode(200);
        given().header("Authorization", "Basic %%%").get("/q/openapi").then().statusCode(401);
        given().get("/q/health/live").then().statusCode(200);
    }
}
