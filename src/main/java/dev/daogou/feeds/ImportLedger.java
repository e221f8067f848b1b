package dev.daogou.feeds;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

/** Writes down how runs go. */
@ApplicationScoped
class ImportLedger {

    private final Clock clock;
    private final MeterRegistry meters;

    ImportLedger(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
    }

    @Transactional
    public void progress(String run, Tally tally) {
        ImportRun.named(run).ifPresent(r -> r.tell(tally, clock.instant()));
    }

    /** In the transaction that makes the run's rows visible. */
    @Transactional
    public void done(String run, Tally tally) {
        end(run, tally, ImportState.DONE);
    }

    @Transactional
    public void failed(String run, Tally tally) {
        tally.added = 0;
        tally.changed = 0;
        tally.unchanged = 0;
        tally.removed = 0;
        end(run, tally, ImportState.FAILED);
    }

    private void end(String run, Tally tally, ImportState state) {
        ImportRun.named(run).ifPresent(r -> {
            r.tell(tally, clock.instant());
            r.end(state, clock.instant());
        });
    }

    /** Counts a run that has ended for good. */
    void count(ImportView run) {
        meters.counter("daogou.imports", "state", run.state().code()).increment();
        rows("added", run.added());
        rows("changed", run.changed());
        rows("unchanged", run.unchanged());
        rows("removed", run.removed());
        rows("rejected", run.rejected());
        meters.counter("daogou.import.embedded").increment(run.embedded());
    }

    private void rows(String what, int rows) {
        meters.counter("daogou.import.rows", "result", what).increment(rows);
    }
}
