package dev.daogou.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.daogou.shared.Lang;
import dev.daogou.upstream.Received;
import dev.daogou.upstream.ScriptedUpstream;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.vertx.core.Vertx;

/** Each provider's client over a real connection. */
@Tag("alone")
class ProviderWireTest {

    private final Vertx vertx = Vertx.vertx();
    private final ScriptedUpstream upstream = ScriptedUpstream.start();

    @AfterEach
    void close() {
        upstream.close();
        vertx.close();
    }

    private ChatModelHandle model(String provider) {
        String url = provider.equals("ollama") || provider.equals("gemini") ? upstream.url() : upstream.baseUrl();
        return new ChatModels(
                Configured.with(Map.of("provider", provider, "base-url", url, "api-key", "k", "model", "scripted")),
                new Prompts(Optional.empty()), vertx).current();
    }

    private static ChatRequest request() {
        Grounding grounding = new Grounding("hi", Lang.EN, List.of(new Source(1, "r", "spec", "t", "secret-source", "")));
        return ChatRequest.builder().messages(SystemMessage.from("Be brief."), grounding.on(UserMessage.from("hi"))).build();
    }

    @ParameterizedTest
    @ValueSource(strings = { "openai", "ollama", "anthropic", "gemini" })
    void aWholeStreamArrivesWhole(String provider) throws InterruptedException {
        upstream.next().tokens("充绒量", "是", " 150 ", "克。").splitUtf8();
        Recorded recorded = new Recorded();
        model(provider).chat(request(), new AbortToken(), recorded);
        recorded.await();
        assertThat(recorded.response().aiMessage().text()).isEqualTo("充绒量是 150 克。");
        assertThat(recorded.pieces()).containsExactly("充绒量", "是", " 150 ", "克。");
        assertThat(recorded.response().tokenUsage().inputTokenCount()).isEqualTo(7);
        assertThat(recorded.response().tokenUsage().outputTokenCount()).isEqualTo(4);
        assertThat(upstream.awaitRequest(1).body().encode()).contains("Be brief.").doesNotContain("secret-source");
    }

    @ParameterizedTest
    @ValueSource(strings = { "openai", "ollama", "anthropic", "gemini" })
    void aStopClosesTheConnectionBeforeHeadersBeforeTheFirstTokenAndInMidStream(String provider) {
        ChatModelHandle model = model(provider);
        upstream.next().stallBeforeHeaders();
        upstream.next().firstTokenAfter(60_000).tokens("late");
        upstream.next().tokens("a").every(5).endless();
        for (int nth = 1; nth <= 3; nth++) {
            AbortToken token = new AbortToken();
            Recorded recorded = new Recorded();
            model.chat(request(), token, recorded);
            Received received = upstream.awaitRequest(nth);
            if (nth == 3) {
                org.awaitility.Awaitility.await().until(() -> recorded.pieces().size() > 3);
            }
            long stopped = System.nanoTime();
            token.abort();
            int shown = recorded.pieces().size();
            long closed = received.awaitClosedNanos(Duration.ofSeconds(5));
            assertThat(Duration.ofNanos(closed - stopped)).isLessThan(Duration.ofMillis(500));
            assertThat(recorded.ended()).isFalse();
            assertThat(recorded.pieces().size()).isLessThanOrEqualTo(shown + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "openai", "ollama", "anthropic", "gemini" })
    void aStreamThatMerelyEndsIsNotTakenForAnAnswer(String provider) throws InterruptedException {
        upstream.next().tokens("half an").thenEndEarly();
        Recorded recorded = new Recorded();
        model(provider).chat(request(), new AbortToken(), recorded);
        recorded.await();
        assertThat(recorded.pieces()).containsExactly("half an");
        assertThat(recorded.error() != null || recorded.response().finishReason() == null).isTrue();
    }

    @Test
    void aConnectionIsUsedAgainAfterAWholeAnswer() throws InterruptedException {
        ChatModelHandle model = model("openai");
        for (int i = 0; i < 6; i++) {
            Recorded recorded = new Recorded();
            model.chat(request(), new AbortToken(), recorded);
            recorded.await().response();
        }
        // The answer is complete a moment before its connection is free again.
        assertThat(upstream.received().stream().map(Received::connectedNanos).distinct()).hasSizeLessThanOrEqualTo(2);
    }
}
