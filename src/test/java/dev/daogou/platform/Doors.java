package dev.daogou.platform;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Every door that the API describes. */
final class Doors {

    static final String OPERATOR = "test-operator-key";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /**
     * @param path with its parameters in braces
     * @param query the names of what may be asked for
     */
    record Door(String method, String path, List<String> query) {

        /** @param id in place of every parameter of the path */
        Response knock(RequestSpecification caller, String id, Object body) {
            RequestSpecification call = caller.contentType(ContentType.JSON).header("Idempotency-Key", "k");
            return (body == null ? call : call.body(body)).urlEncodingEnabled(false).request(method,
                    path.replaceAll("\\{[^}]+}", id));
        }

        boolean reads() {
            return method.equals("GET");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private Doors() {}

    static List<Door> all() {
        Map<String, Map<String, ?>> paths = bearer(OPERATOR).queryParam("format", "json").get("/q/openapi").then()
                .statusCode(200).extract().jsonPath().getMap("paths");
        return paths.entrySet().stream().filter(path -> path.getKey().startsWith("/api/v1/"))
                .flatMap(path -> path.getValue().entrySet().stream().filter(door -> METHODS.contains(door.getKey()))
                        .map(door -> new Door(door.getKey().toUpperCase(), path.getKey(), query((Map<?, ?>) door.getValue()))))
                .toList();
    }

    private static List<String> query(Map<?, ?> operation) {
        return operation.get("parameters") instanceof List<?> parameters
                ? parameters.stream().map(parameter -> (Map<?, ?>) parameter)
                        .filter(parameter -> "query".equals(parameter.get("in")))
                        .map(parameter -> (String) parameter.get("name")).toList()
                : List.of();
    }

    static RequestSpecification bearer(String secret) {
        return given().header("Authorization", "Bearer " + secret);
    }
}
