package dev.daogou.feeds;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** One run of an import. Closed without having been committed, it leaves nothing behind but the word that it failed. */
class Import implements AutoCloseable {

    /** Longer than any commit should take; a shorter default would refuse a first import of a large shop. */
    private static final int COMMIT_SECONDS = 900;

    /** With a model elsewhere, for all its tries of a request. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final long BETWEEN_TELLINGS = 400_000_000;

    private final ImportOrder order;
    private final Staging staging;
    private final Shelves shelves;
    private final Journal journal;
    private final ImportLedger ledger;
    private final Tally tally = new Tally();
    private ImportMode mode;
    private boolean committed;
    private long told = System.nanoTime();

    Import(ImportOrder order, Staging staging, Shelves shelves, Journal journal, ImportLedger ledger) {
        this.order = order;
        this.staging = staging;
        this.shelves = shelves;
        this.journal = journal;
        this.ledger = ledger;
        this.mode = order.mode();
    }

    void stage(Path feed, String currency) throws IOException {
        Loading loading = new Loading(order.run(), staging, tally, this::tell);
        order.format().reader().read(feed, currency, loading);
        loading.flush();
        staging.dropRepeated(order.run(), tally.seen).forEach(tally::reject);
        if (mode == ImportMode.REPLACE && loading.hasNameless()) {
            mode = ImportMode.UPSERT;
            tally.note(new ImportError(null, null, "mode",
                    "rows without a readable id might name anything, so nothing was removed: correct them and post again"));
        }
    }

    void stageWhatWas() {
        tally.seen = QuarkusTransaction.requiringNew().timeout(COMMIT_SECONDS)
                .call(() -> journal.stage(order.run(), order.undoes()));
    }

    void embed() {
        shelves.embed(order.run(), PATIENCE, some -> {
            tally.embedded += some.made();
            some.why().ifPresent(why -> tally.note(new ImportError(null, null, "embedding",
                    "texts came in without vectors and are found by their words until the model gives them (" + why + ")")));
            tell();
        });
    }

    /** Not after every batch: each telling waits for the disk. */
    private void tell() {
        long now = System.nanoTime();
        if (now - told > BETWEEN_TELLINGS) {
            ledger.progress(order.run(), tally);
            told = now;
        }
    }

    void commit() {
        QuarkusTransaction.requiringNew().timeout(COMMIT_SECONDS).run(() -> {
            if (mode == ImportMode.UNDO) {
                journal.spare(order.run(), order.undoes()).forEach(tally::reject);
                tally.withdrawn = staging.withdrawn(order.run());
            }
            journal.keep(order.run(), mode);
            shelves.put(order.run(), mode, tally);
            ledger.done(order.run(), tally);
        });
        committed = true;
    }

    /** Keeps why it failed for {@link #close()} to tell. */
    void fails(String why) {
        tally.note(new ImportError(null, null, null, why));
    }

    @Override
    public void close() {
        if (!committed) {
            ledger.failed(order.run(), tally);
        }
        staging.clear(order.run());
    }
}
