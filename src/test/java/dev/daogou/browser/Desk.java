package dev.daogou.browser;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

import dev.daogou.pictures.Snap;
import dev.daogou.shared.Ids;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Visitors who write and agents who answer, by the doors that their pages use. */
final class Desk {

    static final String PASSWORD = "correct horse";

    private final String shop;
    private final Map<String, String> tokens = new HashMap<>();

    Desk(String shop) {
        this.shop = shop;
    }

    /** @return an agent's session, for the cookie {@code daogou_session} */
    String session(String login) {
        return given().contentType(ContentType.JSON).body(Map.of("shop", shop, "login", login, "password", PASSWORD))
                .post("/api/v1/console/session").then().statusCode(200).extract().cookie("daogou_session");
    }

    /** The agent is there, and stays. */
    String atWork(String login) {
        String session = session(login);
        at(session).body("{\"available\":true}").put("/api/v1/console/presence").then().statusCode(200);
        return session;
    }

    String visitor(String lang, String productId) {
        Map<String, String> begun = given().contentType(ContentType.JSON).body(Map.of("shop", shop, "lang", lang, "page",
                Map.of("url", "http://localhost:" + RestAssured.port + "/p/" + productId, "productId", productId)))
                .post("/api/v1/conversations").then().statusCode(201).extract().jsonPath().getMap("");
        tokens.put(begun.get("conversationId"), begun.get("token"));
        return begun.get("conversationId");
    }

    void does(String cid, String kind, String productId) {
        visitorAt(cid).body(Map.of("kind", kind, "productId", productId)).post(visit(cid, "/events")).then().statusCode(204);
    }

    void rates(String cid, int score) {
        visitorAt(cid).body(Map.of("score", score, "comment", "谢谢")).post(visit(cid, "/rating")).then().statusCode(204);
    }

    void says(String cid, String text) {
        says(cid, Map.of("text", text));
    }

    void shows(String cid, String text) {
        String picture = visitorAt(cid).contentType("image/jpeg").body(Snap.jpeg(640, 480)).post(visit(cid, "/pictures")).then()
                .statusCode(201).extract().path("pictureId");
        says(cid, Map.of("text", text, "pictures", List.of(picture)));
    }

    private void says(String cid, Map<String, ?> message) {
        visitorAt(cid).header("Idempotency-Key", Ids.fresh("m_")).body(message).post(visit(cid, "/messages")).then()
                .statusCode(202);
    }

    /** The assistant, or the service, has said so many things besides. */
    void hears(String cid, int messages) {
        Awaitility.await("an answer in " + cid).pollInterval(Duration.ofMillis(50)).atMost(Duration.ofSeconds(30))
                .until(() -> visitorAt(cid).get(visit(cid, "/messages")).jsonPath().getList("messages").size() >= messages);
    }

    void waits(String session, String cid) {
        Awaitility.await(cid + " is in the queue").pollInterval(Duration.ofMillis(50)).atMost(Duration.ofSeconds(30))
                .until(() -> at(session).get("/api/v1/console/queue").jsonPath().getList("queue.cid").contains(cid));
    }

    /** Who was away for a while may have lost it to the queue. */
    void holds(String session, String cid) {
        at(session).body("{\"available\":true}").put("/api/v1/console/presence").then().statusCode(200);
        at(session).post("/api/v1/console/conversations/" + cid + "/claim");
    }

    /** Whose patience is over is with the assistant again. */
    void asksAgain(String session, String cid, String text) {
        if (!at(session).get("/api/v1/console/queue").jsonPath().getList("queue.cid").contains(cid)) {
            says(cid, text);
            waits(session, cid);
        }
    }

    void act(String session, String cid, String verb, Object body) {
        at(session).body(body).post("/api/v1/console/conversations/" + cid + "/" + verb).then().statusCode(200);
    }

    void answers(String session, String cid, String text, String... products) {
        at(session).header("Idempotency-Key", Ids.fresh("k_")).body(Map.of("text", text, "products",
                Stream.of(products).map(id -> Map.of("id", id)).toList()))
                .post("/api/v1/console/conversations/" + cid + "/messages").then().statusCode(201);
    }

    void notes(String session, String cid, String text) {
        int status = at(session).body(Map.of("text", text)).post("/api/v1/console/conversations/" + cid + "/notes")
                .statusCode();
        if (status >= 300) {
            throw new AssertionError("a note was answered with " + status);
        }
    }

    private RequestSpecification visitorAt(String cid) {
        return given().header("Authorization", "Bearer " + tokens.get(cid)).contentType(ContentType.JSON);
    }

    private static String visit(String cid, String what) {
        return "/api/v1/conversations/" + cid + what;
    }

    private static RequestSpecification at(String session) {
        return given().cookie("daogou_session", session).header("Origin", "http://localhost:" + RestAssured.port)
                .contentType(ContentType.JSON).body("{}");
    }
}
