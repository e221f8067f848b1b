package dev.daogou.packaged;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.daogou.handoff.HandoffSection;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/**
 * The service dies while two agents type, claim and send: what was acknowledged stands once, what was not is sent again and stands
 * once, each conversation has one holder, and the rest of the queue is what it was. Half as often as {@code -Dkills} says.
 */
@Tag("kills")
class KilledDeskIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int VISITORS = 12;
    private static final String PASSWORD = "correct horse";

    /** What an agent did: sent to the service, and whether it answered before it died. */
    private static final class Hands {
        private final String name;
        private final String id;
        private final String pass;
        private final Map<String, Boolean> claims = new HashMap<>();
        /** By key: the conversation. */
        private final Map<String, String> sent = new HashMap<>();
        private final Map<String, Boolean> acknowledged = new HashMap<>();

        Hands(String name, String id, String pass) {
            this.name = name;
            this.id = id;
            this.pass = pass;
        }
    }

    @TempDir
    Path dataDir;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random chance = new Random(7);
    /** Sent, and not answered before the end: of those that, and of those that had not, been stored. */
    private int unanswered;
    private int stored;
    private PackagedApp app;

    @Test
    void nothingThatAnAgentSentIsLostOrDoubledAndTheQueueIsWhatItWas() throws Exception {
        int kills = (1 + Integer.getInteger("kills", 2)) / 2;
        app = start();
        try {
            List<Hands> agents = List.of(agent("mei"), agent("lin"));
            for (int kill = 0; kill < kills; kill++) {
                agents.forEach(this::isHere);
                List<String> waiting = visitorsWait();
                work(agents, waiting);
                app = start();
                agents.forEach(this::whatWasSentStandsOnce);
                oneHolderEach(agents, waiting);
                theRestWaitsAsBefore(agents, waiting);
            }
            report(kills, agents);
        } finally {
            app.close();
        }
    }

    private void report(int kills, List<Hands> agents) {
        var section = new HandoffSection(30, "Killed while agents work");
        section.says(kills + " kills (-9) while two agents type, claim from either end of a queue of " + VISITORS
                + " and send; all of it checked at the next start.");
        section.head("what", "count", "lost", "doubled");
        section.row("conversations that an agent was told to have", ""
                + agents.stream().mapToLong(agent -> agent.claims.values().stream().filter(told -> told).count()).sum(), "0",
                "0");
        section.row("messages sent", "" + agents.stream().mapToInt(agent -> agent.sent.size()).sum(), "0", "0");
        section.row("of them without an answer at the kill (stored / not stored), sent again",
                unanswered + " (" + stored + " / " + (unanswered - stored) + ")", "0", "0");
        section.write();
    }

    private PackagedApp start() {
        return PackagedApp.start(dataDir, Map.of("daogou.demo", "false", "daogou.chat.quiet", "0",
                // Whether somebody left is not what is looked at: a restart must not take long enough to be gone.
                "daogou.handoff.presence", "10m", "daogou.handoff.absence", "10m", "daogou.handoff.patience", "1h"))
                .listening();
    }

    private Hands agent(String login) throws IOException {
        operator().body(Map.of("name", login, "password", PASSWORD)).put(app.url() + "/api/v1/shop/agents/" + login).then()
                .statusCode(200);
        var session = given().contentType(ContentType.JSON).body(Map.of("login", login, "password", PASSWORD))
                .post(app.url() + "/api/v1/console/session").then().statusCode(200).extract();
        return new Hands(login, session.path("agent.id"), session.cookie("daogou_session"));
    }

    private void isHere(Hands agent) {
        as(agent).body(Map.of("available", true)).put(app.url() + "/api/v1/console/presence").then().statusCode(200);
    }

    /** @return the conversations of the queue in its order, as many as are to be helped */
    private List<String> visitorsWait() throws IOException {
        for (int i = waiting().size(); i < VISITORS; i++) {
            Map<String, String> talk = given().contentType(ContentType.JSON).body(Map.of("lang", "zh"))
                    .post(app.url() + "/api/v1/conversations").then().statusCode(201).extract().jsonPath().getMap("");
            given().header("Authorization", "Bearer " + talk.get("token")).contentType(ContentType.JSON)
                    .header("Idempotency-Key", "m1").body(Map.of("text", "转人工"))
                    .post(app.url() + "/api/v1/conversations/" + talk.get("conversationId") + "/messages").then()
                    .statusCode(202);
        }
        await().atMost(SOON).until(() -> waiting().size() == VISITORS);
        return waiting();
    }

    private List<String> waiting() throws IOException {
        return operator().get(app.url() + "/api/v1/console/queue").then().statusCode(200).extract().jsonPath()
                .getList("queue.findAll { it.state == 'waiting' }.cid");
    }

    /** Both take what waits, from either end, and write, until the service is gone. */
    private void work(List<Hands> agents, List<String> waiting) throws Exception {
        List<CompletableFuture<Void>> both = new ArrayList<>();
        for (Hands agent : agents) {
            WebSocket socket = client.newWebSocketBuilder()
                    .buildAsync(URI.create(app.url().replaceFirst("http", "ws") + "/ws/v1/console"), new WebSocket.Listener() {
                    })
                    .get(20, TimeUnit.SECONDS);
            socket.sendText("{\"t\":\"hello\",\"key\":\"" + agent.pass + "\"}", true).get(20, TimeUnit.SECONDS);
            List<String> order = new ArrayList<>(waiting);
            if (agent != agents.get(0)) {
                Collections.reverse(order);
            }
            both.add(CompletableFuture.runAsync(() -> work(agent, order, socket)));
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20 + chance.nextInt(250)));
        app.kill();
        CompletableFuture.allOf(both.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
    }

    private void work(Hands agent, List<String> order, WebSocket socket) {
        try {
            for (String cid : order) {
                agent.claims.put(cid, false);
                if (post(agent, cid + "/claim", null, "{}") != 200) {
                    agent.claims.remove(cid);
                    continue;
                }
                agent.claims.put(cid, true);
                socket.sendText("{\"t\":\"typing\",\"cid\":\"" + cid + "\",\"on\":true}", true);
                for (int i = 0; i < 2; i++) {
                    String key = agent.name + "-" + cid + "-" + i;
                    agent.sent.put(key, cid);
                    if (post(agent, cid + "/messages", key, "{\"text\":\"" + key + "\"}") == 201) {
                        agent.acknowledged.put(key, true);
                    }
                }
            }
        } catch (IOException gone) {
            // The service has died: what it had not answered is not known to have been done.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int post(Hands agent, String path, String key, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(app.url() + "/api/v1/console/conversations/" + path))
                .header("Authorization", "Bearer " + agent.pass).header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return client.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString()).statusCode();
    }

    private void whatWasSentStandsOnce(Hands agent) {
        agent.sent.forEach((key, cid) -> {
            List<String> before = said(agent, cid, key);
            if (agent.acknowledged.containsKey(key)) {
                assertThat(before).as("acknowledged: " + key).hasSize(1);
            } else {
                unanswered++;
                stored += before.size();
            }
            // The console sends it again under the same key, as after any lost answer; what it did not hold is refused.
            if (holder(agent, cid).equals(agent.id)) {
                as(agent).header("Idempotency-Key", key).body(Map.of("text", key))
                        .post(app.url() + "/api/v1/console/conversations/" + cid + "/messages").then()
                        .statusCode(before.isEmpty() ? 201 : 200);
                assertThat(said(agent, cid, key)).as("sent again: " + key).hasSize(1);
                agent.acknowledged.put(key, true);
            }
        });
    }

    private void oneHolderEach(List<Hands> agents, List<String> waiting) {
        for (String cid : waiting) {
            List<String> acknowledged = agents.stream().filter(agent -> agent.claims.getOrDefault(cid, false))
                    .map(agent -> agent.id).toList();
            assertThat(acknowledged).as("told that they have " + cid).hasSizeLessThan(2);
            if (!acknowledged.isEmpty()) {
                assertThat(holder(agents.get(0), cid)).isEqualTo(acknowledged.get(0));
            }
        }
    }

    private void theRestWaitsAsBefore(List<Hands> agents, List<String> waiting) throws IOException {
        List<String> untouched = waiting.stream()
                .filter(cid -> agents.stream().noneMatch(agent -> agent.claims.containsKey(cid))).toList();
        List<String> now = waiting();
        assertThat(now).containsSubsequence(untouched).doesNotHaveDuplicates();
        assertThat(waiting).containsSubsequence(now);
        now.forEach(cid -> assertThat(holder(agents.get(0), cid)).isEmpty());
    }

    private String holder(Hands agent, String cid) {
        String by = as(agent).get(app.url() + "/api/v1/console/conversations/" + cid).then().statusCode(200).extract()
                .path("floorBy");
        return by == null ? "" : by;
    }

    private List<String> said(Hands agent, String cid, String text) {
        return as(agent).get(app.url() + "/api/v1/console/conversations/" + cid).then().statusCode(200).extract().jsonPath()
                .getList("messages.findAll { it.text == '" + text + "' }.text");
    }

    private static RequestSpecification as(Hands agent) {
        return given().header("Authorization", "Bearer " + agent.pass).contentType(ContentType.JSON);
    }

    private RequestSpecification operator() throws IOException {
        return given().header("Authorization", "Bearer " + Files.readString(dataDir.resolve("admin-key")).strip())
                .contentType(ContentType.JSON);
    }
}
