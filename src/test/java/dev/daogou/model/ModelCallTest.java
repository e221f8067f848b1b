package dev.daogou.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.daogou.model.ModelFailure.Code;
import dev.daogou.upstream.Script;

/** What a provider may do to us, and what the assistant hears of it. */
class ModelCallTest extends OnTheWire {

    static Stream<Arguments> waysToCutBytes() {
        return Stream.<UnaryOperator<Script>>of(script -> script, Script::splitUtf8, Script::splitFrames,
                Script::keepAliveComments, Script::crlf, script -> script.splitFrames().crlf().keepAliveComments())
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("waysToCutBytes")
    void anAnswerArrivesWholeHoweverItsBytesAreCut(UnaryOperator<Script> way) {
        way.apply(upstream.next().tokens("充绒量 ", "150", " 克 🧥。"));
        Heard heard = ask().await();
        assertThat(heard.failure).isNull();
        assertThat(heard.texts).containsExactly("充绒量 ", "150", " 克 🧥。");
        assertThat(heard.usage).isEqualTo(new ModelUsage(7, 3, 3, "scripted"));
    }

    @Test
    void countsTokensAndTheTimeToTheFirst() {
        upstream.next().headersAfter(30).tokens("a", "b");
        ask().await();
        assertThat(meters.timer("daogou.llm.first.token", "provider", "openai").totalTime(TimeUnit.MILLISECONDS))
                .isBetween(30.0, 5000.0);
        assertThat(meters.counter("daogou.llm.tokens", "provider", "openai", "direction", "out").count()).isEqualTo(2);
    }

    @Test
    void handsOnAToolCall() {
        upstream.next().toolCall("order_status", "{\"order\":\"A1\"}");
        Heard heard = ask().await();
        assertThat(heard.failure).isNull();
        assertThat(heard.tools).singleElement().satisfies(call -> {
            assertThat(call.name()).isEqualTo("order_status");
            assertThat(call.arguments()).isEqualTo("{\"order\":\"A1\"}");
        });
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
    void aCutInMidAnswerIsNamedAndNotTriedAgain() {
        upstream.next().tokens("half").thenCut();
        Heard heard = ask();
        assertThat(heard.code()).isEqualTo(Code.LLM_CUT);
        assertThat(heard.text()).isEqualTo("half");
        upstream.next().tokens("half").thenEndEarly();
        assertThat(ask().code()).isEqualTo(Code.LLM_CUT);
        assertThat(upstream.received()).hasSize(2);
    }

    @Test
    void aStallBeforeTheHeadersOrTheFirstTokenEndsInTimeAndClosesTheConnection() {
        configured("first-token-timeout", "150ms");
        upstream.next().stallBeforeHeaders();
        upstream.next().thenStall();
        for (int nth = 1; nth <= 2; nth++) {
            assertThat(ask().code()).isEqualTo(Code.LLM_TIMEOUT);
            upstream.awaitRequest(nth).awaitClosedNanos(Duration.ofSeconds(5));
        }
        assertThat(upstream.received()).hasSize(2);
    }

    @Test
    void aStallInMidAnswerEndsInTimeAndClosesTheConnection() {
        configured("gap-timeout", "150ms");
        upstream.next().tokens("half an ", "answer").thenStall();
        Heard heard = ask();
        assertThat(heard.code()).isEqualTo(Code.LLM_TIMEOUT);
        assertThat(heard.text()).isEqualTo("half an answer");
        upstream.awaitRequest(1).awaitClosedNanos(Duration.ofSeconds(5));
    }

    @Test
    void anEndlessAnswerEndsInTime() {
        configured("total-timeout", "300ms");
        upstream.next().tokens("on and ").every(2).endless();
        assertThat(ask().code()).isEqualTo(Code.LLM_TIMEOUT);
        upstream.awaitRequest(1).awaitClosedNanos(Duration.ofSeconds(5));
    }

    @Test
    void thinkingIsASignOfLifeThoughItIsNotShown() {
        configured("first-token-timeout", "1s", "gap-timeout", "1s");
        upstream.next().thinking("hm").thinking("hm").thinking("hm").tokens("42").every(500);
        Heard heard = ask().await();
        assertThat(heard.failure).isNull();
        assertThat(heard.texts).containsExactly("42");
    }

    @Test
    void anAnswerThatIsNoneIsBroken() {
        upstream.next().html();
        upstream.next().body("{\"error\":\"streaming is not available\"}");
        upstream.next().tokens();
        upstream.next().rawFrame("data: {not json\n\n");
        for (int nth = 1; nth <= 4; nth++) {
            assertThat(ask().code()).as("answer " + nth).isEqualTo(Code.LLM_BROKEN);
        }
        assertThat(upstream.received()).hasSize(4);
    }

    @Test
    void aProviderThatIsDownIsUnavailable() {
        configured("base-url", "http://127.0.0.1:1/v1");
        assertThat(ask().code()).isEqualTo(Code.LLM_UNAVAILABLE);
        assertThat(askGrounded().await().text()).startsWith("Sorry");
    }
}
