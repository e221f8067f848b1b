package dev.daogou.assistant;

import java.util.Arrays;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.guard.Guard;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What answers end with. */
@ApplicationScoped
class Endings {

    private final Replies replies;
    private final Proposals proposals;
    private final MeterRegistry meters;

    Endings(Replies replies, Proposals proposals, MeterRegistry meters) {
        this.replies = replies;
        this.proposals = proposals;
        this.meters = meters;
        // A rate has to begin at nought to be seen.
        Arrays.stream(Guard.Outcome.values()).forEach(this::counter);
    }

    /** A reply of a model has come out of the guard so. */
    void guarded(Guard.Outcome outcome) {
        counter(outcome).increment();
    }

    private Counter counter(Guard.Outcome outcome) {
        return Counter.builder("daogou.guard").description("Replies of a model, by what the guard did with them")
                .tag("outcome", outcome.code()).register(meters);
    }

    Replies replies() {
        return replies;
    }

    Proposals proposals() {
        return proposals;
    }
}
