package dev.daogou.console;

import static dev.daogou.console.Workplace.at;
import static dev.daogou.console.Workplace.cookie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketConnectOptions;

/** What Mei's console hears. */
@QuarkusTest
class ConsoleSocketTest {

    @Inject
    Workplace workplace;
    @Inject
    Goodbyes goodbyes;
    @Inject
    Vertx vertx;
    @Inject
    ObjectMapper json;

    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closedWith = new CompletableFuture<>();

    @Test
    void theSessionsCookieOpensItAndTheShopIsHeard() throws Exception {
        String shop = workplace.shop("mei");
        String mei = cookie(shop, "mei");
        WebSocket socket = open(mei, own());
        assertThat(next("welcome").at("/agent/name").asText()).isEqualTo("Mei");
        assertThat(next("queue").get("queue")).isEmpty();

        at(mei).body("{\"available\":true}").put("/api/v1/console/presence").then().statusCode(200);
        String cid = workplace.anna(shop, "有点贵");
        JsonNode said = next("message");
        assertThat(said.get("cid").asText()).isEqualTo(cid);
        assertThat(said.at("/priceSensitivity/level").asText()).isEqualTo("bargaining");

        workplace.enqueue(shop, cid);
        assertThat(next("floor").get("floor").asText()).isEqualTo("queue");
        assertThat(next("queue", f -> f.get("queue").size() == 1).at("/queue/0/cid").asText()).isEqualTo(cid);

        at(mei).post("/api/v1/console/conversations/" + cid + "/claim").then().statusCode(200);
        assertThat(next("claimed").get("by").asText()).isEqualTo("Mei");
        at(mei).post("/api/v1/console/conversations/" + cid + "/release").then().statusCode(200);
        assertThat(next("released").get("cid").asText()).isEqualTo(cid);
        socket.close();
    }

    @Test
    void anAgentKeyOpensItByHello() throws Exception {
        String shop = workplace.shop("mei");
        String key = cookie(shop, "mei");
        WebSocket socket = open(null, null);
        socket.writeTextMessage("{\"t\":\"hello\",\"key\":\"" + key + "\"}");
        next("welcome");
        socket.writeTextMessage("{\"t\":\"dance\"}");
        assertThat(next("err").get("code").asText()).isEqualTo("BAD_FRAME");
        socket.writeTextMessage("no json");
        next("err");
        socket.close();
    }

    @Test
    void aWrongKeyAndSilenceAreShownOut() throws Exception {
        open(null, null).writeTextMessage("{\"t\":\"hello\",\"key\":\"dga_guessed\"}");
        assertThat(closedWith.get(30, TimeUnit.SECONDS)).isEqualTo(4401);
    }

    @Test
    void whoSaysNoHelloIsShownOut() throws Exception {
        open(null, null);
        assertThat(closedWith.get(30, TimeUnit.SECONDS)).isEqualTo(4408);
    }

    @Test
    void whenTheServiceStopsItSaysGoodbyeAndWhenToComeBack() throws Exception {
        open(cookie(workplace.shop("mei"), "mei"), own());
        next("queue");
        goodbyes.leave(new ShutdownDelayInitiatedEvent());
        assertThat(next("bye").get("retryMs").asInt()).isBetween(500, 1500);
        assertThat(closedWith.get(30, TimeUnit.SECONDS)).isEqualTo(1001);
    }

    @Test
    void anotherSitesPageCannotListenWithTheAgentsCookie() {
        String mei = cookie(workplace.shop("mei"), "mei");
        for (String origin : new String[]{ "https://evil.example", null }) {
            assertThatThrownBy(() -> open(mei, origin)).hasMessageContaining("403");
        }
        assertThatThrownBy(() -> open(null, "https://evil.example")).hasMessageContaining("403");
    }

    @Test
    void aShopHearsNothingOfAnother() throws Exception {
        String mei = cookie(workplace.shop("mei"), "mei");
        open(mei, own());
        next("queue");
        String other = workplace.shop("eve");
        workplace.anna(other, "有点贵");
        at(mei).body("{\"available\":true}").put("/api/v1/console/presence").then().statusCode(200);
        String cid = workplace.anna(shopOf(mei), "在吗");
        assertThat(next("message").get("cid").asText()).isEqualTo(cid);
    }

    @Test
    void theVisitorSeesThatAPersonIsWritingOnlyFromWhoHasTheFloor() throws Exception {
        String shop = workplace.shop("mei");
        String mei = cookie(shop, "mei");
        String cid = workplace.anna(shop, "转人工");
        WebSocket socket = open(mei, own());
        next("queue");
        String typing = "{\"t\":\"typing\",\"cid\":\"" + cid + "\",\"on\":true}";
        socket.writeTextMessage(typing);
        assertThat(next("err").get("code").asText()).isEqualTo("FORBIDDEN");
        at(mei).post("/api/v1/console/conversations/" + cid + "/claim").then().statusCode(200);
        socket.writeTextMessage(typing);
        assertThat(next("typing").get("by").asText()).isEqualTo("Mei");
    }

    private String shopOf(String cookie) {
        return at(cookie).get("/api/v1/console/session").then().extract().path("shop");
    }

    private static String own() {
        return "http://localhost:" + RestAssured.port;
    }

    private WebSocket open(String cookie, String origin) throws Exception {
        WebSocketConnectOptions options = new WebSocketConnectOptions().setHost("localhost").setPort(RestAssured.port)
                .setURI("/ws/v1/console").setAllowOriginHeader(origin != null);
        if (cookie != null) {
            options.addHeader("Cookie", "daogou_session=" + cookie);
        }
        if (origin != null) {
            options.addHeader("Origin", origin);
        }
        WebSocket socket = vertx.createWebSocketClient().connect(options).toCompletionStage().toCompletableFuture().get(30,
                TimeUnit.SECONDS);
        socket.textMessageHandler(text -> heard.add(read(text)));
        socket.closeHandler(ignored -> closedWith.complete((int) socket.closeStatusCode()));
        return socket;
    }

    private JsonNode next(String t) throws InterruptedException {
        return next(t, any -> true);
    }

    /** The next frame of this name that is meant, whatever came before it. */
    private JsonNode next(String t, Predicate<JsonNode> meant) throws InterruptedException {
        List<JsonNode> others = new ArrayList<>();
        while (true) {
            JsonNode frame = heard.poll(30, TimeUnit.SECONDS);
            assertThat(frame).as("no " + t + " among " + others).isNotNull();
            if (frame.get("t").asText().equals(t) && meant.test(frame)) {
                return frame;
            }
            others.add(frame);
        }
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
