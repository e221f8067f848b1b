package dev.daogou.assistant;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

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

    /** @param outcome {@code done}, {@code fail} or {@code cut_} and why */
    void ended(String outcome, Duration firstShown) {
        meters.counter("daogou.turns", "outcome", outcome).increment();
        if (firstShown != null) {
            firstDelta.record(firstShown);
        }
    }
}
