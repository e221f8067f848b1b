package dev.daogou.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class AbortTokenTest {

    private final AbortToken token = new AbortToken();
    private final List<String> ran = new ArrayList<>();

    @Test
    void hooksRunOnceAndAtOnce() {
        token.onAbort(() -> ran.add("first"));
        token.onAbort(() -> ran.add("second"));
        assertThat(token.aborted()).isFalse();
        token.abort();
        token.abort();
        assertThat(token.aborted()).isTrue();
        assertThat(ran).containsExactly("first", "second");
    }

    @Test
    void aHookThatComesTooLateRunsRightAway() {
        token.abort();
        token.onAbort(() -> ran.add("late"));
        assertThat(ran).containsExactly("late");
    }

    @Test
    void aHookThatFailsKeepsNoneFromReleasing() {
        token.onAbort(() -> {
            throw new IllegalStateException("broken");
        });
        token.onAbort(() -> ran.add("released"));
        token.abort();
        assertThat(ran).containsExactly("released");
    }

    @Test
    void aChildStopsWithItsParentAndAloneWithoutIt() {
        AbortToken alone = token.child();
        alone.abort();
        assertThat(token.aborted()).isFalse();
        AbortToken other = token.child();
        token.abort();
        assertThat(other.aborted()).isTrue();
    }
}
