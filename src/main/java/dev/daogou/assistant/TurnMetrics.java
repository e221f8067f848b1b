package dev.daogou.assistant;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;

/** How turns end and how long visitors wait for the first word. */
@ApplicationScoped
class TurnMetrics {

    private final MeterRegistry meters;
    private final Timer firstDelta;

    TurnMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.firstDelta = Timer.builder("daogou.first.delta").description("Visitor's message stored to first shown text")
                .publishPercentileHistogram().register(meters);
    }

    void measure(@Observes StartupEvent start, Mailboxes mailboxes) {
        Gauge.builder("daogou.turns.live", mailboxes,
                all -> all.all().map(box -> box.voice().turn()).filter(turn -> turn != null && turn.active()).count())
                .description("Replies that are being made").register(meters);
    }

    /** @param outcome {@code done}, {@code fail} or {@code cut_} and why */
    void ended(String outcome, Duration firstShown) {
        meters.counter("daogou.turns", "outcome", outcome).increment();
        if (firstShown != null) {
            firstDelta.record(firstShown);
        }
    }
}
