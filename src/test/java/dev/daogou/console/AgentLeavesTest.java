package dev.daogou.console;

import static dev.daogou.console.Workplace.PASSWORD;
import static dev.daogou.console.Workplace.at;
import static dev.daogou.console.Workplace.cookie;
import static dev.daogou.console.Workplace.operator;
import static dev.daogou.console.Workplace.tryToSignIn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** Mei leaves the shop; Lin is still there. */
@QuarkusTest
class AgentLeavesTest {

    @Inject
    Workplace workplace;

    @Test
    void whatAnAgentHeldWaitsForAColleague() {
        String shop = workplace.shop("mei", "lin");
        String mei = cookie(shop, "mei");
        String lin = cookie(shop, "lin");
        at(lin).body("{\"available\":true}").put("/api/v1/console/presence").then().statusCode(200);
        String asked = workplace.anna(shop, "转人工");
        workplace.enqueue(shop, asked);
        String looked = workplace.anna(shop, "有点贵");
        String lins = workplace.anna(shop, "在吗");
        claim(mei, asked);
        claim(mei, looked);
        claim(lin, lins);

        operator(shop).delete("/api/v1/shop/agents/mei").then().statusCode(204);
        at(lin).get("/api/v1/console/queue").then().body("queue.cid", containsInAnyOrder(asked, looked))
                .body("queue.state", everyItem(equalTo("waiting"))).body("queue.position", containsInAnyOrder(1, 2))
                .body("queue.find { it.cid == '" + looked + "' }.reason", equalTo("agent_left"))
                .body("queue.find { it.cid == '" + asked + "' }.reason", equalTo("wants_human"));
        at(lin).get("/api/v1/console/conversations/" + lins).then().body("floor", equalTo("agent"));
        for (String cid : List.of(asked, looked)) {
            at(lin).get("/api/v1/console/conversations/" + cid).then().body("floor", equalTo("queue"));
            claim(lin, cid);
        }
    }

    @Test
    void theirSessionsAndKeysEndAtOnceAndTheirLoginIsFree() throws Exception {
        String shop = workplace.shop("mei");
        String session = cookie(shop, "mei");
        CompletableFuture<Integer> closed = listens(cookie(shop, "mei"));
        at(session).get("/api/v1/console/session").then().statusCode(200);

        operator(shop).delete("/api/v1/shop/agents/mei").then().statusCode(204);
        at(session).get("/api/v1/console/session").then().statusCode(401);
        given().header("Authorization", "Bearer " + session).get("/api/v1/console/queue").then().statusCode(401);
        assertThat(closed.get(10, TimeUnit.SECONDS)).isEqualTo(4401);
        tryToSignIn(shop, "mei", PASSWORD).then().statusCode(401);
        operator(shop).get("/api/v1/shop/agents").then().body("login", equalTo(List.of()));
        operator(shop).delete("/api/v1/shop/agents/mei").then().statusCode(404);

        operator(shop).body(Map.of("name", "Mei", "password", PASSWORD)).put("/api/v1/shop/agents/mei").then().statusCode(200);
        at(session).get("/api/v1/console/session").then().statusCode(401);
        cookie(shop, "mei");
    }

    @Test
    void oneShopEndsNobodyOfAnother() {
        String theirs = workplace.shop("mei");
        operator(workplace.shop("eve")).delete("/api/v1/shop/agents/mei").then().statusCode(404);
        at(cookie(theirs, "mei")).delete("/api/v1/shop/agents/mei").then().statusCode(403);
        cookie(theirs, "mei");
    }

    private static void claim(String by, String cid) {
        at(by).post("/api/v1/console/conversations/" + cid + "/claim").then().statusCode(200);
    }

    /** A console that has been let in; completes with the code it is closed with. */
    private static CompletableFuture<Integer> listens(String key) throws Exception {
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        CompletableFuture<Void> welcome = new CompletableFuture<>();
        HttpClient.newHttpClient().newWebSocketBuilder()
                .buildAsync(URI.create("ws://localhost:" + RestAssured.port + "/ws/v1/console"), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
                        // The queue comes when it is seated.
                        if (data.toString().contains("\"queue\"")) {
                            welcome.complete(null);
                        }
                        from.request(1);
                        return null;
                    }

                    @Override
                    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
                        closed.complete(code);
                        return null;
                    }
                }).join().sendText("{\"t\":\"hello\",\"key\":\"" + key + "\"}", true).join();
        welcome.get(20, TimeUnit.SECONDS);
        return closed;
    }
}
