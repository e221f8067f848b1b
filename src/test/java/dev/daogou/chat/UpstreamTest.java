package dev.daogou.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.daogou.upstream.Received;
import dev.daogou.upstream.Script;
import dev.daogou.upstream.ScriptedUpstream;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** From the socket to the model provider and back, nothing in between replaced. */
@QuarkusTest
@TestProfile(AllToTheModel.class)
class UpstreamTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    ScriptedUpstream upstream;
    private Visitor anna;

    @BeforeEach
    void annaComes() {
        upstream.reset();
        anna = Visitor.begins();
    }

    @Test
    void aReplyArrivesWhole() throws Exception {
        upstream.next().tokens("This coat ", "is warm ", "and light.").every(5);
        try (Tab tab = Tab.of(anna)) {
            tab.says("m1", "Tell me about this coat");
            var done = tab.until("turn.done");
            assertThat(done.path("reply").path("text").asText()).isEqualTo("This coat is warm and light.");
            assertThat(done.path("reply").path("answeredBy").asText()).isEqualTo("llm");
        }
    }

    @Test
    void aStopBeforeTheFirstTokenClosesTheConnection() throws Exception {
        upstream.next().stallBeforeHeaders();
        try (Tab tab = Tab.of(anna)) {
            tab.says("m1", "Tell me about this coat");
            String tid = tab.until("turn.start").path("tid").asText();
            Received call = upstream.awaitRequest(1);
            tab.stops(tid, 0);
            assertThat(closedAfter(call, System.nanoTime())).isLessThan(SOON);
            assertThat(tab.until("turn.cut").path("off").asInt()).isZero();
        }
        assertThat(anna.texts()).containsExactly("Tell me about this coat");
    }

    @Test
    void aStopInTheMiddleClosesTheConnectionAndNothingFollows() throws Exception {
        upstream.next().tokens("soft ", "warm ", "light ").every(20).endless();
        try (Tab tab = Tab.of(anna)) {
            tab.says("m1", "Tell me about this coat");
            String tid = tab.until("turn.start").path("tid").asText();
            int shown = tab.reads(tid, 20).length();
            Received call = upstream.received().get(0);
            tab.stops(tid, shown);
            assertThat(closedAfter(call, System.nanoTime())).isLessThan(SOON);
            var cut = tab.until("turn.cut");
            assertThat(cut.path("off").asInt()).isEqualTo(shown);
            tab.stops(tid, shown);
            assertThat(tab.next("stop.ok").path("stale").asBoolean()).isTrue();
        }
    }

    @Test
    void aReplyThatNobodyReadsIsGivenUp() throws Exception {
        upstream.next().tokens("soft ", "warm ", "light ").every(20).endless();
        Received call;
        try (Tab tab = Tab.of(anna)) {
            tab.says("m1", "Tell me about this coat");
            tab.until("delta");
            call = upstream.received().get(0);
        }
        assertThat(closedAfter(call, System.nanoTime())).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(20));
        try (Tab back = Tab.silent()) {
            back.hello(anna, 0L);
            assertThat(back.until("turn.cut").path("why").asText()).isEqualTo("orphan");
        }
    }

    @Test
    void aShopThatLooksOnIsNobodyWhoReads() throws Exception {
        upstream.next().tokens("soft ", "warm ", "light ").every(20).endless();
        try (EventStreamReader shop = EventStreamReader.of(new Visitor(anna.cid(), "test-operator-key", null), null)) {
            shop.until("welcome");
            try (Tab tab = Tab.of(anna)) {
                tab.says("m1", "Tell me about this coat");
                tab.until("delta");
            }
            assertThat(shop.until("turn.cut").data()).contains("orphan");
        }
    }

    @Test
    void aDisconnectDoesNotStop() throws Exception {
        upstream.next().tokens("It is ", "still ", "here.").every(300);
        try (Tab tab = Tab.of(anna)) {
            tab.says("m1", "Tell me about this coat");
            tab.until("delta");
        }
        try (Tab back = Tab.silent()) {
            back.hello(anna, 1L);
            assertThat(back.until("turn.done").path("reply").path("text").asText()).isEqualTo("It is still here.");
        }
        assertThat(upstream.received()).hasSize(1);
    }

    static Stream<UnaryOperator<Script>> failuresBeforeTheFirstWord() {
        return Stream.of(script -> script.status(503), script -> script.status(401),
                script -> script.status(429).header("Retry-After", "20"), Script::html, Script::errorFrame,
                Script::hangUpBeforeHeaders, Script::thenCut);
    }

    @ParameterizedTest
    @MethodSource("failuresBeforeTheFirstWord")
    void aProviderThatIsDownIsStoodInFor(UnaryOperator<Script> failure) throws Exception {
        failure.apply(upstream.always());
        try (Tab tab = Tab.of(anna)) {
            tab.says("m1", "Tell me about this coat");
            var done = tab.until("turn.done");
            assertThat(done.path("reply").path("answeredBy").asText()).isEqualTo("grounded");
            assertThat(done.path("reply").path("text").asText()).isNotBlank();
        }
    }

    static Stream<Arguments> failuresInTheMiddle() {
        return Stream.of(Arguments.of((UnaryOperator<Script>) Script::thenCut, "LLM_CUT"),
                Arguments.of((UnaryOperator<Script>) Script::thenEndEarly, "LLM_CUT"),
                Arguments.of((UnaryOperator<Script>) Script::errorFrame, "LLM_UNAVAILABLE"));
    }

    @ParameterizedTest
    @MethodSource("failuresInTheMiddle")
    void aReplyThatBreaksInTheMiddleEndsUnderItsName(UnaryOperator<Script> failure, String code) throws Exception {
        failure.apply(upstream.next().tokens("This coat ", "is warm. ").every(5));
        try (Tab tab = Tab.of(anna)) {
            tab.says("m1", "Tell me about this coat");
            var failed = tab.until("turn.fail");
            assertThat(failed.path("code").asText()).isEqualTo(code);
            assertThat(failed.path("retry").asBoolean()).isTrue();
            assertThat(failed.path("text").asText()).startsWith("This coat is warm.");
        }
    }

    @Test
    void theFramesAreDescribed() {
        io.restassured.RestAssured.get("/schemas/v1/frames.json").then().statusCode(200);
    }

    private static Duration closedAfter(Received call, long since) {
        return Duration.ofNanos(Math.max(0, call.awaitClosedNanos(Duration.ofSeconds(30)) - since));
    }
}
