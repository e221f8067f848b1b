package dev.daogou.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.daogou.model.EmbeddingFailed.Code;
import dev.daogou.upstream.EmbeddingWire;
import dev.daogou.upstream.Script;
import dev.daogou.upstream.ScriptedUpstream;
import io.vertx.core.Vertx;

/** Requests for vectors over a real connection: each ends in a named outcome, within its time limit. */
class EmbeddingWireTest {

    private static final List<String> TEXTS = List.of("a red jacket", "羽绒服 充绒量", "a glass bottle");
    /** A busy machine must not look like a slow provider. */
    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final Duration LIMIT = Duration.ofMillis(600);

    private final Vertx vertx = Vertx.vertx();
    private final ScriptedUpstream upstream = ScriptedUpstream.start();
    private EmbeddingEndpoint endpoint;

    @BeforeEach
    void warmUp() {
        configured(PATIENT, PATIENT);
        endpoint.passages("m", null, TEXTS).join();
        upstream.reset();
    }

    @AfterEach
    void close() {
        endpoint.close();
        upstream.close();
        vertx.close();
    }

    private void configured(Duration passages, Duration questions) {
        endpoint = new EmbeddingEndpoint(ConfiguredEmbedding.at(upstream.baseUrl(), "timeout", passages.toMillis() + "ms",
                "question-timeout", questions.toMillis() + "ms", "retries", "2", "breaker-delay", "400ms"), vertx);
    }

    @Test
    void anOrdinaryBatchComesInItsOrderAndAtLengthOne() {
        List<float[]> vectors = endpoint.passages("m", null, TEXTS).join();

        assertRight(vectors);
        var request = upstream.awaitRequest(1);
        assertThat(request.path()).isEqualTo("/v1/embeddings");
        assertThat(request.headers()).containsEntry("authorization", "Bearer k");
        assertThat(request.body().getString("model")).isEqualTo("m");
        assertThat(request.body().containsKey("dimensions")).isFalse();
    }

    @Test
    void dimensionsAreAskedForWhenTheyAreSet() {
        assertThat(endpoint.passages("m", 32, TEXTS).join().get(0)).hasSize(32);
        assertThat(upstream.awaitRequest(1).body().getInteger("dimensions")).isEqualTo(32);
    }

    static Stream<Arguments> goodAnswers() {
        return Stream.of(good("in another order, told by index", script -> script.butWith(Answers::inAnotherOrder)),
                good("as base64", script -> script.butWith(Answers::inBase64)),
                good("without an index, so in order", script -> script.butWith(Answers::withoutIndex)),
                good("in packets of a few bytes", Script::splitFrames),
                after("a 500", script -> script.status(500)),
                after("a 503 that asks for a second", script -> script.status(503).header("Retry-After", "1")),
                after("a 429 that asks for a second", script -> script.status(429).header("Retry-After", "1")),
                after("a cut in mid-body", Script::thenCut));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void goodAnswers(String how, Consumer<Script> script, int requests) {
        script.accept(upstream.nextVectors());

        assertRight(endpoint.passages("m", null, TEXTS).join());
        assertThat(upstream.received()).hasSize(requests);
    }

    static Stream<Consumer<Script>> stalls() {
        return Stream.of(Script::stallBeforeHeaders, script -> script.rawFrame("{\"data\": [").thenStall());
    }

    @ParameterizedTest
    @MethodSource("stalls")
    void aStallIsGivenUpAndTriedAgain(Consumer<Script> script) {
        endpoint.close();
        configured(LIMIT, LIMIT);
        script.accept(upstream.nextVectors());

        assertRight(endpoint.passages("m", null, TEXTS).join());
        upstream.awaitRequest(1).awaitClosedNanos(Duration.ofSeconds(2));
    }

    @Test
    void patienceIsKeptAsLongAsItIsAskedFor() {
        upstream.nextVectors().status(429).header("Retry-After", "1");
        endpoint.passages("m", null, TEXTS).join();

        long waited = upstream.awaitRequest(2).receivedNanos() - upstream.awaitRequest(1).receivedNanos();
        assertThat(Duration.ofNanos(waited)).isBetween(Duration.ofMillis(990), Duration.ofSeconds(5));
    }

    static Stream<Arguments> namedOutcomes() {
        return Stream.of(bad(Code.KEY, 1, "401 (invalid_api_key): is daogou.embedding.api-key right?",
                script -> script.status(401).body("{\"error\":{\"message\":\"wrong\",\"code\":\"invalid_api_key\"}}")),
                bad(Code.REFUSED, 1, "404 (scripted)", script -> script.status(404)),
                bad(Code.RATE, 3, "429", script -> script.status(429)),
                bad(Code.RATE, 1, "429", script -> script.status(429).header("Retry-After", "120")),
                bad(Code.UNAVAILABLE, 3, "500", script -> script.status(500)),
                bad(Code.CUT, 3, "mid-answer", Script::thenCut), bad(Code.TIMEOUT, 3, "600 ms", Script::stallBeforeHeaders),
                bad(Code.TIMEOUT, 3, "600 ms", script -> script.rawFrame("{\"data\": [").thenStall()),
                bad(Code.BROKEN, 1, "web page", Script::html), bad(Code.BROKEN, 1, "JSON", script -> script.body("data: []")),
                bad(Code.BROKEN, 1, "0 vectors for 3", script -> script.body("{\"error\":{\"message\":\"no\"}}")),
                bad(Code.BROKEN, 1, "2 vectors for 3", script -> script.butWith(Answers::withoutTheLast)),
                bad(Code.BROKEN, 1, "other vectors", script -> script.butWith(Answers::allOfOneIndex)),
                bad(Code.BROKEN, 1, "other vectors", script -> script.butWith(Answers::twice)),
                bad(Code.BROKEN, 1, "64 and of 3 numbers",
                        script -> script.butWith(answer -> Answers.withTheLast(answer, 1, 2, 3))),
                bad(Code.BROKEN, 1, "without a direction", script -> script
                        .butWith(answer -> Answers.withTheLast(answer, Collections.nCopies(64, 0).toArray()))),
                bad(Code.BROKEN, 1, "without a direction", script -> script.butWith(Answers::withNotANumber)),
                bad(Code.BROKEN, 1, "something else than numbers",
                        script -> script.butWith(answer -> Answers.withTheLast(answer, "1", 2))));
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource
    void namedOutcomes(Code code, int requests, String detail, Consumer<Script> script) {
        script.accept(upstream.alwaysVectors());
        endpoint.close();
        configured(code == Code.TIMEOUT ? LIMIT : PATIENT, PATIENT);
        long start = System.nanoTime();

        EmbeddingFailed failed = failure(endpoint.passages("m", null, TEXTS));

        assertThat(failed.code()).isEqualTo(code);
        assertThat(failed).hasMessageContaining(detail).hasMessageNotContaining("jacket");
        assertThat(upstream.received()).hasSize(requests);
        // Three limits, and between them waits of at most 0.8 and 1.6 s.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void aQuestionHasItsOwnShortLimit() {
        endpoint.close();
        configured(PATIENT, LIMIT);
        upstream.nextVectors().headersAfter(60_000);

        assertThat(failure(endpoint.question("m", null, "warm?")).code()).isEqualTo(Code.TIMEOUT);

        upstream.awaitRequest(1).awaitClosedNanos(Duration.ofSeconds(2));
        assertThat(endpoint.passages("m", null, TEXTS).join()).hasSize(3);
    }

    @Test
    void aProviderThatIsDownIsLeftAloneForAWhileAndThenTriedAgain() {
        upstream.alwaysVectors().status(500);
        for (int i = 0; i < 10; i++) {
            assertThat(failure(endpoint.question("m", null, "warm?")).code()).isEqualTo(Code.UNAVAILABLE);
        }
        int asked = upstream.received().size();
        assertThat(asked).isLessThan(10);
        upstream.alwaysVectors();
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(5))
                .until(() -> !endpoint.question("m", null, "warm?").handle((vector, error) -> error != null).join());
    }

    @Test
    void anAddressWhereNobodyListensIsNamed() {
        endpoint.close();
        endpoint = new EmbeddingEndpoint(ConfiguredEmbedding.at("http://127.0.0.1:1/v1", "retries", "0"), vertx);
        assertThat(failure(endpoint.passages("m", null, TEXTS)).code()).isEqualTo(Code.UNAVAILABLE);
    }

    private static EmbeddingFailed failure(CompletableFuture<?> asked) {
        try {
            return org.junit.jupiter.api.Assertions.fail("answered: " + asked.join());
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOf(EmbeddingFailed.class);
            return (EmbeddingFailed) e.getCause();
        }
    }

    private static void assertRight(List<float[]> vectors) {
        assertThat(vectors).hasSameSizeAs(TEXTS);
        for (int i = 0; i < vectors.size(); i++) {
            float[] expected = EmbeddingWire.vector("m", TEXTS.get(i), 64);
            assertThat(dot(vectors.get(i), vectors.get(i))).isCloseTo(1, within(1e-5));
            assertThat(dot(vectors.get(i), expected)).isCloseTo(Math.sqrt(dot(expected, expected)), within(1e-3));
        }
    }

    private static double dot(float[] a, float[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    private static Arguments good(String how, Consumer<Script> script) {
        return Arguments.of(how, script, 1);
    }

    private static Arguments after(String what, Consumer<Script> script) {
        return Arguments.of("after " + what, script, 2);
    }

    private static Arguments bad(Code code, int requests, String detail, Consumer<Script> script) {
        return Arguments.of(code, requests, detail, script);
    }
}
