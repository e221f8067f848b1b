package dev.daogou.packaged;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.daogou.upstream.ScriptedUpstream;
import io.restassured.specification.RequestSpecification;

/** The service dies in the middle of a reply; nothing it acknowledged is lost, and the question is still answered. */
class KilledReplyIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path dataDir;

    private ScriptedUpstream upstream;

    @BeforeEach
    void startUpstream() {
        upstream = ScriptedUpstream.start();
    }

    @AfterEach
    void stopUpstream() {
        upstream.close();
    }

    @Test
    void killedBeforeTheFirstWordTheMessageStandsOnceAndIsAnswered() {
        upstream.next().thenStall();
        killedOnceItHasWritten(0);
    }

    @Test
    void killedInTheMiddleTheMessageStandsOnceAndIsAnswered() {
        upstream.next().tokens("This coat ", "is warm ", "and light ", "and").every(50).thenStall();
        killedOnceItHasWritten(4);
    }

    private void killedOnceItHasWritten(int tokens) {
        upstream.always().tokens("It is a warm coat.");

        PackagedApp killed = start();
        Map<String, String> talk = given().contentType("application/json").body(Map.of("lang", "en"))
                .post(killed.url() + "/api/v1/conversations").then().statusCode(201).extract().jsonPath().getMap("");
        say(killed, talk, 202);
        upstream.awaitRequest(1);
        await().atMost(SOON).until(() -> upstream.received().get(0).tokensWritten() >= tokens);
        killed.kill();

        try (PackagedApp next = start()) {
            await().atMost(SOON).failFast(() -> assertThat(next.log()).noneMatch(line -> line.contains(" ERROR ")))
                    .until(() -> upstream.received().size() >= 2);
            await().atMost(SOON).until(() -> texts(next, talk, "assistant").contains("It is a warm coat."));
            say(next, talk, 200);
            assertThat(texts(next, talk, "visitor")).containsExactly("Tell me about this coat");
            assertThat(interrupted(next, talk)).allMatch(shown -> "This coat is warm and light and".startsWith(shown.strip()));
        }
    }

    private PackagedApp start() {
        return PackagedApp.start(dataDir, Map.of("daogou.demo", "false", "daogou.llm.provider", "openai", "daogou.llm.base-url",
                upstream.baseUrl(), "daogou.llm.api-key", "none", "daogou.llm.model", "scripted", "daogou.assistant.routes",
                "llm", "daogou.chat.quiet", "0")).listening();
    }

    private static void say(PackagedApp app, Map<String, String> talk, int status) {
        visitor(talk).contentType("application/json").header("Idempotency-Key", "m1")
                .body(Map.of("text", "Tell me about this coat"))
                .post(app.url() + "/api/v1/conversations/" + talk.get("conversationId") + "/messages").then()
                .statusCode(status);
    }

    private static List<String> texts(PackagedApp app, Map<String, String> talk, String author) {
        return transcript(app, talk, "messages.findAll { it.author == '" + author + "' }.text");
    }

    private static List<String> interrupted(PackagedApp app, Map<String, String> talk) {
        return transcript(app, talk, "messages.findAll { it.interrupted }.text");
    }

    private static List<String> transcript(PackagedApp app, Map<String, String> talk, String path) {
        return visitor(talk).get(app.url() + "/api/v1/conversations/" + talk.get("conversationId") + "/messages").then()
                .statusCode(200).extract().path(path);
    }

    private static RequestSpecification visitor(Map<String, String> talk) {
        return given().header("Authorization", "Bearer " + talk.get("token"));
    }
}
