package dev.daogou.platform;

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

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Walks every door that the API describes, as somebody who can prove nothing or the wrong thing. */
@QuarkusTest
class NothingWithoutProofTest {

    private static final String OPERATOR = "test-operator-key";
    /** Beginning a conversation and signing in; the demo storefront's and the pages' own doors open no data of a shop. */
    private static final Set<String> OPEN = Set.of("POST /api/v1/conversations", "POST /api/v1/console/session");

    @Test
    void noDoorOpensWithoutProofOrWithOneThatWasMadeUp() {
        List<String> doors = doors();
        assertThat(doors).hasSizeGreaterThan(30);
        var opened = new ArrayList<String>();
        for (String door : doors) {
            for (RequestSpecification caller : List.of(given(), bearer("dgk_madeup"), bearer("dga_madeup"), bearer("c_madeup"),
                    given().cookie("daogou_session", "dga_madeup"))) {
                int status = knock(caller, door);
                if (status != 401 && status != 403) {
                    opened.add(door + " answered " + status);
                }
            }
        }
        assertThat(opened).isEmpty();
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

    private static List<String> doors() {
        Map<String, Map<String, ?>> paths = bearer(OPERATOR).queryParam("format", "json").get("/q/openapi").then()
                .statusCode(200).extract().jsonPath().getMap("paths");
        var doors = new ArrayList<String>();
        paths.forEach((path, operations) -> operations.keySet().stream().map(String::toUpperCase)
                .filter(Set.of("GET", "POST", "PUT", "PATCH", "DELETE")::contains).map(method -> method + " " + path)
                .filter(door -> path.startsWith("/api/v1/") && !OPEN.contains(door)).forEach(doors::add));
        return doors;
    }

    private static int knock(RequestSpecification caller, String door) {
        String[] parts = door.split(" ");
        return caller.contentType(ContentType.JSON).header("Idempotency-Key", "k")
                .body("{\"kind\":\"view\",\"score\":3,\"text\":\"hi\"}")
                .request(parts[0], parts[1].replaceAll("\\{[^}]+}", "x")).statusCode();
    }

    private static RequestSpecification bearer(String secret) {
        return given().header("Authorization", "Bearer " + secret);
    }
}
