package dev.daogou.platform;

import static dev.daogou.platform.Doors.OPERATOR;
import static dev.daogou.platform.Doors.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.daogou.platform.Doors.Door;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;

/** Attack: every door that the API describes is sent what nobody would, by somebody who may. None breaks. */
@QuarkusTest
class DoorsHoldTest {

    private static final String SHOP = "doors-hold";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final List<String> ODD = List.of("", "2147483647", "-1", "99999999999999", "ten", "%25", "'", "%F0%9F%98%80",
            "%ED%A0%80", "x".repeat(3_000));
    private static final List<String> ODD_IDS = List.of("%25", "'%20or%20'1", "..%2F..", "%F0%9F%98%80", "x".repeat(3_000));
    private static final List<String> ODD_BODIES = List.of("null", "[]", "\"x\"", "7", "{}", "{", "[".repeat(100_000),
            "{\"x\":".repeat(50_000), "{\"question\":{}}",
            "{\"name\":\"\\ud800\",\"text\":\"\\ud800\",\"question\":\"\\ud800\","
                    + "\"q\":\"\\ud800\",\"label\":\"\\ud800\",\"title\":\"\\ud800\",\"body\":\"\\ud800\",\"texts\":[\"\\ud800\"]}");

    @BeforeEach
    void theShop() {
        bearer(OPERATOR).contentType(ContentType.JSON).body(Map.of()).put("/api/v1/shops/" + SHOP);
    }

    @Test
    void noneBreaksOfWhatIsAskedForInTheAddress() {
        var broke = new ArrayList<String>();
        List<Door> doors = Doors.all().stream().filter(Door::reads).toList();
        assertThat(doors).filteredOn(door -> !door.query().isEmpty()).hasSizeGreaterThan(8);
        for (Door door : doors) {
            for (String name : door.query()) {
                ODD.forEach(value -> knock(door, "x", "?" + name + "=" + value, null, broke));
            }
            ODD_IDS.forEach(id -> knock(door, id, "", null, broke));
        }
        assertThat(broke).isEmpty();
    }

    @Test
    void noneBreaksOfWhatIsSentToIt() {
        var broke = new ArrayList<String>();
        for (Door door : Doors.all().stream().filter(door -> !door.reads() && !door.path().endsWith("/shops/{shop}"))
                .toList()) {
            ODD_BODIES.forEach(body -> knock(door, "x", "", body, broke));
            ODD_IDS.forEach(id -> knock(door, id, "", "{}", broke));
        }
        assertThat(broke).isEmpty();
    }

    /** Sent as it is: a client for tests would print it nicely first, and with some of it never come to an end. */
    private static void knock(Door door, String id, String query, String body, List<String> broke) {
        String path = door.path().replaceAll("\\{[^}]+}", id) + query;
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + OPERATOR).header("Daogou-Shop", SHOP).header("Idempotency-Key", "k")
                .header("Content-Type", "application/json")
                .method(door.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (answer.statusCode() >= 500 || answer.statusCode() >= 400 && !type.startsWith("application/problem+json")) {
                broke.add(door.method() + " " + cut(path) + " with " + cut(String.valueOf(body)) + " answered "
                        + answer.statusCode() + " " + type + " " + cut(answer.body()));
            }
        } catch (IOException e) {
            broke.add(door.method() + " " + cut(path) + " with " + cut(String.valueOf(body)) + " answered nothing: " + e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String cut(String text) {
        return text.length() < 100 ? text : text.substring(0, 100) + "…";
    }
}
