package dev.daogou.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.daogou.model.ModelFailure.Code;

/** What the assistant hears of a provider; its misbehaviours stand in {@link MisbehavingProviderTest}. */
class ModelCallTest extends OnTheWire {

    @Test
    void countsTokensAndTheTimeToTheFirst() {
        upstream.next().headersAfter(30).tokens("a", "b");
        assertThat(ask().await().usage).isEqualTo(new ModelUsage(7, 2, 3, "scripted"));
        assertThat(meters.timer("daogou.llm.first.token", "provider", "openai").totalTime(TimeUnit.MILLISECONDS))
                .isBetween(30.0, 5000.0);
        assertThat(meters.counter("daogou.llm.tokens", "provider", "openai", "direction", "out").count()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 401, 403, 404, 422 })
    void aRefusalIsNotTriedAgain(int status) {
        upstream.always().status(status);
        Heard heard = ask();
        assertThat(heard.code()).isEqualTo(Code.LLM_REFUSED);
        assertThat(heard.failure.retryable()).isFalse();
        assertThat(upstream.received()).hasSize(1);
    }

    @Test
    void aHiccupIsTriedOnceAgainWhileNothingWasShown() {
        upstream.next().status(500);
        upstream.next().tokens("there");
        assertThat(ask().await().text()).isEqualTo("there");
        assertThat(upstream.received()).hasSize(2);
    }

    @Test
    void aProviderThatKeepsFailingIsUnavailable() {
        upstream.always().status(503);
        assertThat(ask().code()).isEqualTo(Code.LLM_UNAVAILABLE);
        assertThat(upstream.received()).hasSize(2);
    }

    @Test
    void tooManyRequestsAreTriedAgainOnlyWhenTheProviderSaysSoon() {
        upstream.next().status(429).header("Retry-After", "20");
        assertThat(ask().code()).isEqualTo(Code.LLM_RATE);
        assertThat(upstream.received()).hasSize(1);
        upstream.next().status(429).header("Retry-After", "0");
        upstream.next().tokens("now");
        assertThat(ask().await().text()).isEqualTo("now");
    }

    @Test
    void thinkingIsASignOfLifeThoughItIsNotShown() {
        // Longer than the limits in all, and each pause so much shorter that a busy machine does not make it one too long.
        configured("first-token-timeout", "3s", "gap-timeout", "3s");
        var script = upstream.next();
        for (int i = 0; i < 9; i++) {
            script.thinking("hm");
        }
        script.tokens("42").every(400);
        Heard heard = ask().await();
        assertThat(heard.failure).isNull();
        assertThat(heard.texts).containsExactly("42");
    }

    @Test
    void aProviderThatIsDownIsUnavailable() {
        configured("base-url", "http://127.0.0.1:1/v1");
        assertThat(ask().code()).isEqualTo(Code.LLM_UNAVAILABLE);
        assertThat(askGrounded().await().text()).startsWith("Sorry");
    }
}
