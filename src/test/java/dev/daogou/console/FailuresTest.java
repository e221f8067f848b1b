package dev.daogou.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import dev.daogou.shared.Problem;

/** Guessing passwords, minute by minute. */
class FailuresTest {

    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private final Failures failures = new Failures(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void aLoginThatWasTriedTooOftenWaitsForItsOldestTryToBeAMinuteAgo() {
        tries("login:mei", 5, Duration.ofSeconds(4));
        assertThatThrownBy(() -> failures.begin("login:mei", 5)).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(40));
        });
        now = now.plusSeconds(41);
        assertThatCode(() -> failures.begin("login:mei", 5)).doesNotThrowAnyException();
        assertThatThrownBy(() -> failures.begin("login:mei", 5)).as("one place was free, not five").isInstanceOf(Problem.class);
    }

    @Test
    void guessingAtOneLoginLocksNoOtherOut() {
        tries("login:mei", 5, Duration.ZERO);
        assertThatCode(() -> failures.begin("login:lin", 5)).doesNotThrowAnyException();
    }

    /** A try counts while it is under way, so that many at once are not let through together. */
    @Test
    void whoGotInHasUsedUpNoTry() {
        for (int day = 0; day < 100; day++) {
            failures.begin("login:mei", 5);
            failures.succeeded("login:mei");
        }
        tries("login:mei", 5, Duration.ZERO);
        assertThatThrownBy(() -> failures.begin("login:mei", 5)).isInstanceOf(Problem.class);
    }

    @Test
    void noughtIsNoLimit() {
        tries("login:mei", 0, Duration.ZERO);
        assertThatCode(() -> failures.begin("login:mei", 0)).doesNotThrowAnyException();
    }

    private void tries(String key, int most, Duration between) {
        for (int guess = 0; guess < Math.max(most, 5); guess++) {
            failures.begin(key, most);
            now = now.plus(between);
        }
    }
}
