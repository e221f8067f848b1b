package dev.daogou.console;

import static dev.daogou.console.Workplace.at;
import static dev.daogou.console.Workplace.cookie;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** A working day: Anna wants a person, Mei takes her, Lin comes too late. */
@QuarkusTest
class ConsoleTest {

    private static final String CONVERSATIONS = "/api/v1/console/conversations/";

    @Inject
    Workplace workplace;

    @Test
    void anAgentSeesTheCaseClaimsRepliesAndGivesBack() {
        String shop = workplace.shop("mei");
        String mei = cookie(shop, "mei");
        at(mei).body("{\"available\":true}").put("/api/v1/console/presence").then().statusCode(200);
        String cid = workplace.anna(shop, "有点贵", "能便宜点吗?转人工");
        workplace.enqueue(shop, cid);

        at(mei).get("/api/v1/console/queue").then().statusCode(200).body("agentsPresent", equalTo(1))
                .body("queue", hasSize(1)).body("queue[0].cid", equalTo(cid)).body("queue[0].reason", equalTo("wants_human"))
                .body("queue[0].because.zh", equalTo("顾客要求人工")).body("queue[0].department", equalTo("sales"))
                .body("queue[0].position", equalTo(1)).body("queue[0].offline", equalTo(false))
                .body("queue[0].question", equalTo("能便宜点吗?转人工"))
                .body("queue[0].priceSensitivity.level", equalTo("bargaining"));
        at(mei).get(CONVERSATIONS + cid).then().statusCode(200).body("floor", equalTo("queue"))
                .body("messages[0].priceSensitivity.level", equalTo("bargaining"))
                .body("messages[0].priceSensitivity.signals[0].kind", equalTo("too_expensive"))
                .body("messages[0].priceSensitivity.signals[0].span", equalTo("有点贵"))
                .body("visitor.id", equalTo("v_anna")).body("page.productId", equalTo("dj-aurora"))
                .body("handoff.summary.ownWords", contains("有点贵", "能便宜点吗?转人工"));

        at(mei).body("{\"text\":\"hello\"}").header("Idempotency-Key", "k0").post(CONVERSATIONS + cid + "/messages").then()
                .statusCode(409);
        at(mei).post(CONVERSATIONS + cid + "/claim").then().statusCode(200).body("floor", equalTo("agent"))
                .body("floorName", equalTo("Mei"));
        at(mei).body("{\"text\":\"您好,我是Mei\"}").header("Idempotency-Key", "k1").post(CONVERSATIONS + cid + "/messages")
                .then().statusCode(201).body("dup", equalTo(false));
        at(mei).body("{\"text\":\"您好,我是Mei\"}").header("Idempotency-Key", "k1").post(CONVERSATIONS + cid + "/messages")
                .then().statusCode(200).body("dup", equalTo(true));
        at(mei).get(CONVERSATIONS + cid).then().body("messages", hasSize(3)).body("messages[2].author", equalTo("agent"))
                .body("messages[2].by", equalTo("Mei")).body("handoff.state", equalTo("claimed"));

        at(mei).post(CONVERSATIONS + cid + "/release").then().statusCode(200).body("floor", equalTo("assistant"))
                .body("floorBy", nullValue());
        at(mei).get("/api/v1/console/queue").then().body("queue", hasSize(0));
        at(mei).get("/api/v1/console/conversations").then().body("conversations.cid", hasItem(cid))
                .body("conversations[0].lastMessage.text", equalTo("您好,我是Mei"));
    }

    @Test
    void whatTheVisitorLookedAtStandsBesideTheConversationAndNobodysOrders() {
        String shop = workplace.shop("mei");
        var begun = given().contentType(ContentType.JSON).body(Map.of("shop", shop)).post("/api/v1/conversations").then()
                .statusCode(201).extract().jsonPath();
        String cid = begun.getString("conversationId");
        for (Map<String, String> did : List.of(Map.of("kind", "view", "productId", "p1"),
                Map.of("kind", "view", "productId", "p1"), Map.of("kind", "view", "category", "Coats"),
                Map.of("kind", "cart", "productId", "p1"))) {
            given().header("Authorization", "Bearer " + begun.getString("token")).contentType(ContentType.JSON).body(did)
                    .post("/api/v1/conversations/" + cid + "/events").then().statusCode(lessThan(300));
        }
        at(cookie(shop, "mei")).get(CONVERSATIONS + cid).then().statusCode(200)
                .body("trail.kind", equalTo(List.of("view", "view", "cart")))
                .body("trail[0].productId", equalTo("p1")).body("trail[1].category", equalTo("Coats"))
                .body("orders", nullValue());
    }

    @Test
    void ofTwoAgentsOneIsRefused() {
        String shop = workplace.shop("mei", "lin");
        String cid = workplace.anna(shop, "转人工");
        String mei = cookie(shop, "mei");
        String lin = cookie(shop, "lin");
        at(mei).post(CONVERSATIONS + cid + "/claim").then().statusCode(200);
        at(lin).post(CONVERSATIONS + cid + "/claim").then().statusCode(409);
        at(lin).post(CONVERSATIONS + cid + "/resolve").then().statusCode(409);
        at(mei).post(CONVERSATIONS + cid + "/claim").then().statusCode(200);
    }

    @Test
    void aConversationIsPassedToAColleagueWhoIsThereAndTakenAwayByAnAdminAlone() {
        String shop = workplace.shop("mei", "lin", "tom");
        String mei = cookie(shop, "mei");
        String lin = cookie(shop, "lin");
        String tom = cookie(shop, "tom");
        at(mei).body("{\"available\":true}").put("/api/v1/console/presence").then().statusCode(200);
        at(lin).body("{\"available\":true}").put("/api/v1/console/presence").then().statusCode(200);
        String cid = workplace.anna(shop, "转人工");
        workplace.enqueue(shop, cid);
        at(lin).post(CONVERSATIONS + cid + "/claim").then().statusCode(200);
        var colleagues = at(mei).get("/api/v1/console/colleagues").then().statusCode(200)
                .body("colleagues.name", contains("Lin", "Mei", "Tom"))
                .body("colleagues.available", contains(true, true, false)).extract().jsonPath();
        String meiId = colleagues.getString("colleagues[1].id");
        String tomId = colleagues.getString("colleagues[2].id");

        at(tom).body(Map.of("agentId", meiId)).post(CONVERSATIONS + cid + "/assign").then().statusCode(409);
        at(lin).body(Map.of("agentId", tomId)).post(CONVERSATIONS + cid + "/assign").then().statusCode(409)
                .body("detail", containsString("Tom"));
        at(lin).body("{}").post(CONVERSATIONS + cid + "/assign").then().statusCode(400).body("errors.field",
                contains("agentId"));
        at(lin).body(Map.of("agentId", "ag_nobody")).post(CONVERSATIONS + cid + "/assign").then().statusCode(400);
        at(lin).body(Map.of("agentId", meiId)).post(CONVERSATIONS + cid + "/assign").then().statusCode(200)
                .body("floorName", equalTo("Mei"));
        at(mei).get("/api/v1/console/queue").then().body("queue[0].claimedName", equalTo("Mei"));
        at(lin).body("{\"text\":\"还在吗\"}").header("Idempotency-Key", "k1").post(CONVERSATIONS + cid + "/messages").then()
                .statusCode(409);

        // The shop's first agent is its admin.
        String linId = colleagues.getString("colleagues[0].id");
        at(lin).body(Map.of("agentId", linId)).post(CONVERSATIONS + cid + "/assign").then().statusCode(409);
        at(mei).body(Map.of("agentId", linId)).post(CONVERSATIONS + cid + "/assign").then().statusCode(200)
                .body("floorName", equalTo("Lin"));
        String other = workplace.shop("eva");
        at(cookie(other, "eva")).body(Map.of("agentId", linId)).post(CONVERSATIONS + cid + "/assign").then().statusCode(404);
    }

    @Test
    void aCaseThatCameWhileNobodyWasThereIsSeenByWhoComes() {
        String shop = workplace.shop("mei");
        String cid = workplace.anna(shop, "转人工");
        workplace.enqueue(shop, cid);
        at(cookie(shop, "mei")).get("/api/v1/console/queue").then().body("queue[0].cid", equalTo(cid))
                .body("queue[0].offline", equalTo(true)).body("agentsPresent", equalTo(0));
    }

    @Test
    void notesAreForColleaguesOnly() {
        String shop = workplace.shop("mei");
        String cid = workplace.anna(shop, "转人工");
        String mei = cookie(shop, "mei");
        at(mei).body("{\"text\":\"老顾客,可以给赠品\"}").post(CONVERSATIONS + cid + "/notes").then().statusCode(201)
                .body("by", equalTo("Mei"));
        at(mei).get(CONVERSATIONS + cid).then().body("notes.text", contains("老顾客,可以给赠品")).body("messages", hasSize(1));
    }

    @Test
    void whatDoesNotFitIsRefusedByName() {
        String shop = workplace.shop("mei");
        String cid = workplace.anna(shop, "转人工");
        String mei = cookie(shop, "mei");
        at(mei).post(CONVERSATIONS + cid + "/claim").then().statusCode(200);
        at(mei).body("{\"text\":\"hello\"}").post(CONVERSATIONS + cid + "/messages").then().statusCode(400)
                .body("errors[0].field", equalTo("Idempotency-Key"));
        at(mei).body("{\"text\":\" \"}").header("Idempotency-Key", "k").post(CONVERSATIONS + cid + "/messages").then()
                .statusCode(400).body("errors[0].field", equalTo("text"));
        at(mei).queryParam("floor", "moon").get("/api/v1/console/conversations").then().statusCode(400);
        at(mei).put("/api/v1/console/presence").then().statusCode(400);
    }
}
