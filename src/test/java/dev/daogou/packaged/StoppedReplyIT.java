package dev.daogou.packaged;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.daogou.upstream.ScriptedUpstream;

/** The service is told to stop in the middle of a reply: it cuts, says goodbye, and answers after the restart. */
class StoppedReplyIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path dataDir;

    @Test
    void aStopSaysGoodbyeAndTheNextStartAnswers() throws Exception {
        try (ScriptedUpstream upstream = ScriptedUpstream.start()) {
            upstream.next().tokens("soft ", "warm ", "light ").every(50).endless();
            upstream.always().tokens("It is a warm coat.");
            Listener tab = new Listener();
            Map<String, String> talk;
            try (PackagedApp app = start(upstream)) {
                talk = given().contentType("application/json").body(Map.of("lang", "en"))
                        .post(app.url() + "/api/v1/conversations").then().statusCode(201).extract().jsonPath().getMap("");
                WebSocket socket = HttpClient.newHttpClient().newWebSocketBuilder()
                        .buildAsync(URI.create(app.url().replace("http", "ws") + "/ws/v1/chat"), tab).join();
                socket.sendText("{\"t\":\"hello\",\"v\":1,\"cid\":\"" + talk.get("conversationId") + "\",\"token\":\""
                        + talk.get("token") + "\"}", true).join();
                socket.sendText("{\"t\":\"msg\",\"mid\":\"m1\",\"text\":\"Tell me about this coat\"}", true).join();
                await().atMost(SOON).until(() -> tab.told.stream().anyMatch(f -> f.contains("\"t\":\"delta\"")));
                app.stop();
                assertThat(tab.closed.get(20, TimeUnit.SECONDS)).isEqualTo(1001);
            }
            assertThat(tab.told).anyMatch(f -> f.contains("\"t\":\"msg.ok\"") && f.contains("\"mid\":\"m1\""));
            assertThat(tab.told).anyMatch(f -> f.contains("\"t\":\"turn.cut\"") && f.contains("\"why\":\"shutdown\""));
            assertThat(tab.told.get(tab.told.size() - 1)).contains("\"t\":\"bye\"");
            assertThat(upstream.received().get(0).connectionClosed()).isTrue();
            try (PackagedApp next = start(upstream)) {
                await().atMost(SOON).until(() -> texts(next, talk).contains("It is a warm coat."));
                assertThat(texts(next, talk).get(0)).isEqualTo("Tell me about this coat");
            }
        }
    }

    private PackagedApp start(ScriptedUpstream upstream) {
        return PackagedApp.start(dataDir, Map.of("daogou.demo", "false", "daogou.llm.provider", "openai", "daogou.llm.base-url",
                upstream.baseUrl(), "daogou.llm.api-key", "none", "daogou.llm.model", "scripted", "daogou.assistant.routes",
                "llm", "daogou.chat.quiet", "0")).listening();
    }

    private static List<String> texts(PackagedApp app, Map<String, String> talk) {
        return given().header("Authorization", "Bearer " + talk.get("token"))
                .get(app.url() + "/api/v1/conversations/" + talk.get("conversationId") + "/messages").then().statusCode(200)
                .extract().path("messages.text");
    }

    private static final class Listener implements WebSocket.Listener {
        private final List<String> told = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder partial = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                told.add(partial.toString());
                partial.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.completeExceptionally(error);
        }
    }
}
