package dev.daogou.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void theWaitDoublesFromTenSecondsToAQuarterOfAnHourAndTheTriesLastForADay() {
        List<Long> seconds = IntStream.range(1, Backoff.MOST_TRIES).mapToObj(n -> Backoff.after(n, null).toSeconds()).toList();
        assertThat(seconds).startsWith(10L, 20L, 40L, 80L, 160L, 320L, 640L, 900L, 900L).endsWith(900L);
        assertThat(Duration.ofSeconds(seconds.stream().mapToLong(each -> each).sum())).isBetween(Duration.ofHours(23),
                Duration.ofHours(24));
    }

    @Test
    void aReceiverMayAskForMoreTimeButNotForLessAndNotForMoreThanAnHour() {
        assertThat(Backoff.after(1, Duration.ofMinutes(5))).isEqualTo(Duration.ofMinutes(5));
        assertThat(Backoff.after(5, Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(160));
        assertThat(Backoff.after(1, Duration.ofDays(30))).isEqualTo(Duration.ofHours(1));
    }
}
