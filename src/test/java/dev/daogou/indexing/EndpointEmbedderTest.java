package dev.daogou.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.daogou.model.ConfiguredEmbedding;
import dev.daogou.model.EmbeddingConfig;
import dev.daogou.model.EmbeddingEndpoint;
import dev.daogou.model.EmbeddingFailed;
import dev.daogou.model.EmbeddingFailed.Code;
import dev.daogou.upstream.EmbeddingWire;
import dev.daogou.upstream.ScriptedUpstream;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;

class EndpointEmbedderTest extends EmbedderContract {

    private final Vertx vertx = Vertx.vertx();
    private final ScriptedUpstream upstream = ScriptedUpstream.start();
    private EmbeddingEndpoint endpoint;
    private Optional<Sample> before = Optional.empty();
    private Embedder embedder;

    @AfterEach
    void close() {
        endpoint.close();
        upstream.close();
        vertx.close();
    }

    @Override
    Embedder embedder() {
        return embedder != null ? embedder : configured();
    }

    private Embedder configured(String... properties) {
        // A busy machine must not look like a slow provider.
        String[] all = Stream
                .concat(Stream.of("question-timeout", "20s", "retries", "0"), Stream.of(properties)).toArray(String[]::new);
        EmbeddingConfig config = ConfiguredEmbedding.at(upstream.baseUrl(), all);
        endpoint = new EmbeddingEndpoint(config, vertx);
        embedder = new EndpointEmbedder(EndpointName.of(config), config, endpoint, model -> before);
        if (before.isEmpty()) {
            embedder.question("hello").join();
            upstream.reset();
        }
        return embedder;
    }

    @Test
    void noRequestHasMoreTextsThanTheProviderTakes() {
        configured("batch", "8").passages(IntStream.range(0, 20).mapToObj(i -> "text " + i).toList());

        assertThat(upstream.received()).hasSize(3)
                .allSatisfy(request -> assertThat(request.body().getJsonArray("input").size()).isBetween(4, 8));
    }

    @Test
    void aLongTextIsCutToTheModelsWindow() {
        configured("max-tokens", "100").passages(List.of("羽绒服".repeat(200), "down jacket ".repeat(200)));

        JsonArray sent = upstream.awaitRequest(1).body().getJsonArray("input");
        assertThat(sent.getString(0)).hasSizeBetween(50, 100);
        assertThat(sent.getString(1)).hasSizeBetween(200, 400);
    }

    @Test
    void prefixesStandBeforeQuestionsAndBeforePassages() {
        configured("query-prefix", "query: ", "passage-prefix", "passage: ");
        embedder.passages(List.of("a red jacket"));
        embedder.question("is it red?").join();

        assertThat(upstream.awaitRequest(1).body().getJsonArray("input").getString(0)).isEqualTo("passage: a red jacket");
        assertThat(upstream.awaitRequest(2).body().getJsonArray("input").getString(0)).isEqualTo("query: is it red?");
    }

    @Test
    void aTextThatIsRefusedKeepsNoneBesideItBack() {
        configured("batch", "4");
        refuse(1);
        upstream.nextVectors();
        refuse(1);
        upstream.nextVectors();
        // Alone, and in ever shorter pieces.
        refuse(6);

        List<float[]> vectors = embedder.passages(List.of("one", "two", "three", "a text the provider takes offence at"));

        assertThat(vectors).hasSize(4);
        assertThat(vectors.subList(0, 3)).doesNotContainNull();
        assertThat(vectors.get(3)).isNull();
    }

    @Test
    void aProviderThatRefusesEverythingIsNotTakenForOneThatRefusesTexts() {
        configured();
        upstream.alwaysVectors().status(404);

        assertThatThrownBy(() -> embedder.passages(List.of("one", "two", "three", "four")))
                .isInstanceOf(EmbeddingFailed.class).hasMessageContaining("REFUSED: HTTP 404");
        assertThat(upstream.received()).hasSizeLessThan(12);
    }

    @Test
    void theModelIsKnownAgainByAVectorItHasMadeBefore() {
        before = Optional.of(sample("m", 64));
        configured("batch", "50");

        assertThat(embedder.passages(List.of("one"))).hasSize(1);
        assertThat(embedder.question("two").join()).hasSize(64);
        JsonArray sent = upstream.awaitRequest(1).body().getJsonArray("input");
        assertThat(sent.getString(0)).isEqualTo("a red jacket");
        assertThat(sent).hasSize(1 + MeanQuestion.some().size());
        assertThat(upstream.received()).hasSize(3);
    }

    @Test
    void whatItSaysOfEveryQuestionIsAskedOnceAndTakenOutOfEach() {
        configured("query-prefix", "query: ");
        MeanQuestion mean = MeanQuestion
                .of(MeanQuestion.some().stream().map(text -> vector("m", "query: " + text, 64)).toList());

        assertThat(dot(embedder.question("two").join(), mean.outOf(vector("m", "query: two", 64)))).isCloseTo(1, within(1e-4));
        assertThat(upstream.received()).hasSize(1);
        assertThat(embedder.scale().same()).isCloseTo(mean.scale().same(), within(1e-4)).isBetween(0.5, 0.99);
    }

    @Test
    void aQuestionIsAllTheSameNearestToItsAnswer() {
        configured();
        List<float[]> passages = embedder.passages(List.of("a red jacket", "where is my order"));

        float[] question = embedder.question("where is it, where is my order").join();

        assertThat(embedder.scale().read(dot(question, passages.get(0)))).isLessThan(0.4);
        assertThat(embedder.scale().read(dot(question, passages.get(1)))).isGreaterThan(0.6);
    }

    @Test
    void anotherModelUnderTheSameNameIsNotBelieved() {
        before = Optional.of(sample("other", 64));
        configured();

        assertOtherModel();
    }

    @Test
    void aModelOfAnotherDimensionUnderTheSameNameIsNotBelieved() {
        before = Optional.of(sample("m", 32));
        configured();

        assertOtherModel();
    }

    @Test
    void vectorsThatChangeTheirLengthAreNotBelieved() {
        configured();
        embedder.passages(List.of("one"));
        upstream.alwaysVectors().butWith(answer -> {
            answer.getJsonArray("data").getJsonObject(0).put("embedding", new JsonArray(List.of(1, 2)));
            return answer;
        });

        assertThat(failure(() -> embedder.question("two").join()).code()).isEqualTo(Code.OTHER_MODEL);
        assertThat(failure(() -> embedder.passages(List.of("two"))).code()).isEqualTo(Code.OTHER_MODEL);
    }

    @Test
    void whatIsMadeBesideAFailedRequestIsKept() {
        configured("batch", "2", "max-concurrent", "1");
        upstream.nextVectors();
        upstream.nextVectors().status(500);
        List<Integer> made = new ArrayList<>();

        assertThatThrownBy(() -> embedder.passages(IntStream.range(0, 20).mapToObj(i -> "text " + i).toList(),
                Embedder.PATIENT, (from, vectors) -> made.add(from))).hasMessageContaining("UNAVAILABLE: HTTP 500");

        assertThat(made).contains(0).doesNotContain(2).hasSizeLessThan(5);
    }

    @Test
    void whoIsInAHurryWaitsNoLongerThanTheySay() {
        configured();
        upstream.alwaysVectors().stallBeforeHeaders();
        long start = System.nanoTime();

        EmbeddingFailed failed = failure(
                () -> embedder.passages(List.of("one"), Duration.ofMillis(200), (from, vectors) -> {}));

        assertThat(failed.code()).isEqualTo(Code.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(200), Duration.ofSeconds(10));
    }

    private void refuse(int times) {
        for (int i = 0; i < times; i++) {
            upstream.nextVectors().status(400);
        }
    }

    private void assertOtherModel() {
        EmbeddingFailed question = failure(() -> embedder.question("two").join());
        assertThat(question.code()).isEqualTo(Code.OTHER_MODEL);
        assertThat(question).hasMessageContaining("endpoint:m").hasMessageContaining("daogou.embedding.revision");
        assertThat(failure(() -> embedder.passages(List.of("one"))).code()).isEqualTo(Code.OTHER_MODEL);
    }

    private static EmbeddingFailed failure(Runnable call) {
        try {
            call.run();
        } catch (CompletionException e) {
            return (EmbeddingFailed) e.getCause();
        } catch (EmbeddingFailed failed) {
            return failed;
        }
        throw new AssertionError("it worked");
    }

    private static Sample sample(String model, int dimension) {
        return new Sample("a red jacket", vector(model, "a red jacket", dimension));
    }

    private static float[] vector(String model, String text, int dimension) {
        float[] vector = EmbeddingWire.vector(model, text, dimension);
        double length = Math.sqrt(dot(vector, vector));
        IntStream.range(0, dimension).forEach(i -> vector[i] = (float) (vector[i] / length));
        return vector;
    }
}
