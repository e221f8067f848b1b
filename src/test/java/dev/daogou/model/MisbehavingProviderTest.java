package dev.daogou.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.langchain4j.agent.tool.ToolExecutionRequest;

/** Every provider's client under every misbehaviour: each call ends once, under a name, in time, and lets go of the provider. */
class MisbehavingProviderTest extends OnTheWire {

    /** Beyond what the work or the bound takes: the machine may be busy. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    static Stream<Arguments> everyProviderAndMisbehaviour() {
        return Stream.of("openai", "ollama", "anthropic", "gemini")
                .flatMap(provider -> Arrays.stream(Misbehaviour.values()).map(what -> Arguments.of(provider, what)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyProviderAndMisbehaviour")
    void endsUnderItsNameInTime(String provider, Misbehaviour what) {
        Misbehaviour.Expected expected = what.expected;
        Duration bound = expected.bound() == null ? Duration.ZERO : Misbehaviour.BOUND;
        configuredFor(provider);
        ask().await();
        configuredFor(provider, expected.bound() == null
                ? new String[0]
                : new String[]{ expected.bound(), bound.toMillis() + "ms" });
        upstream.reset();
        what.script.accept(upstream.always());

        long asked = System.nanoTime();
        Heard heard = ask().await();
        Duration took = Duration.ofNanos(System.nanoTime() - asked);

        assertThat(heard.failure == null ? null : heard.failure.code()).as("%s", heard.failure)
                .isEqualTo(expected.code().orElse(null));
        assertThat(took).isBetween(bound, bound.plus(MARGIN));
        if (expected.shown() != null) {
            assertThat(heard.text()).isEqualTo(expected.shown());
        }
        assertThat(heard.tools).extracting(ToolExecutionRequest::arguments).isEqualTo(
                expected.arguments() == null ? List.of() : List.of(expected.arguments()));
        if (heard.failure != null) {
            assertThat(heard.failure.detail()).contains(expected.detail());
        }
        if (expected.closes()) {
            upstream.awaitRequest(expected.requests()).awaitClosedNanos(MARGIN);
        }
        assertThat(upstream.received()).hasSize(expected.requests());
        assertThat(heard.ends).hasValue(1);
    }
}
