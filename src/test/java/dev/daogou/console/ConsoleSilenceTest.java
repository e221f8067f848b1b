package dev.daogou.console;

import static dev.daogou.console.Workplace.at;
import static dev.daogou.console.Workplace.cookie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.daogou.conversation.Forgetting;
import dev.daogou.upstream.Sundries;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;

/** Consoles that are open and not there. */
@QuarkusTest
@TestProfile(Sundries.class)
class ConsoleSilenceTest {

    private static final Duration SOON = Duration.ofSeconds(40);

    @Inject
    Workplace workplace;
    @Inject
    Benches benches;
    @Inject
    Forgetting forgetting;

    @Test
    void whoProvesNothingIsShownOutHoweverLively() {
        Console stranger = new Console(true);
        WebSocket socket = stranger.open();
        await().atMost(SOON).pollInterval(Duration.ofMillis(200)).until(() -> {
            socket.sendPong(ByteBuffer.allocate(1));
            return stranger.closed.isDone();
        });
        assertThat(stranger.closed).isCompletedWithValue(4408);
    }

    @Test
    void aConsoleThatReadsNothingAnyMoreIsFreedAndOneThatAnswersStays() {
        String asleep = workplace.shop("mei");
        String awake = workplace.shop("lin");
        new Console(false).hello(cookie(asleep, "mei"));
        Console lin = new Console(true);
        lin.hello(cookie(awake, "lin"));
        await().atMost(SOON).until(() -> isOpen(asleep) && isOpen(awake));
        await().atMost(SOON).until(() -> !isOpen(asleep));
        assertThat(isOpen(awake)).isTrue();
        assertThat(lin.closed).isNotDone();
    }

    @Test
    void whoFollowsDraftsIsShownOutWithTheirSessionAndWhenTheConversationIsGone() throws Exception {
        String shop = workplace.shop("mei");
        String mei = cookie(shop, "mei");
        String cid = workplace.anna(shop);
        try (DraftFollower gone = DraftFollower.of(mei, cid)) {
            gone.hearsAComment();
            gone.hearsAComment();
            forgetting.forget(shop, cid);
            gone.ends();
        }
        try (DraftFollower signedOut = DraftFollower.of(mei, workplace.anna(shop))) {
            at(mei).delete("/api/v1/console/session").then().statusCode(204);
            signedOut.ends();
        }
    }

    private boolean isOpen(String shop) {
        return benches.open().stream().anyMatch(b -> b.occupant() != null && b.occupant().shop().equals(shop));
    }

    /** A client answers pings by itself, as long as it reads. */
    private static final class Console implements WebSocket.Listener {
        private final boolean reads;
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();

        private Console(boolean reads) {
            this.reads = reads;
        }

        private WebSocket open() {
            return HttpClient.newHttpClient().newWebSocketBuilder()
                    .buildAsync(URI.create("ws://localhost:" + RestAssured.port + "/ws/v1/console"), this).join();
        }

        private void hello(String key) {
            open().sendText("{\"t\":\"hello\",\"key\":\"" + key + "\"}", true).join();
        }

        @Override
        public void onOpen(WebSocket socket) {
            if (reads) {
                socket.request(Long.MAX_VALUE);
            }
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }
    }
}
