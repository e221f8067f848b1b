package dev.daogou.feeds;

import java.util.ArrayList;
import java.util.List;

import dev.daogou.shared.Faults;
import dev.daogou.shared.Problem;

/** Takes a feed's items as they are read, refuses the bad ones and stages the good ones in batches. */
class Loading implements FeedSink {

    private static final int BATCH = 500;

    private final String run;
    private final Staging staging;
    private final Tally tally;
    private final Runnable progress;
    private final List<StagedRow> rows = new ArrayList<>();
    private final List<StagedOffer> offers = new ArrayList<>();
    private int ord;
    private int nameless;

    /** @param progress called after each batch */
    Loading(String run, Staging staging, Tally tally, Runnable progress) {
        this.run = run;
        this.staging = staging;
        this.tally = tally;
        this.progress = progress;
    }

    @Override
    public void item(Integer line, FeedItem item) {
        tally.seen++;
        ord++;
        List<Problem.Fault> faults = item.faults();
        if (faults.isEmpty()) {
            rows.add(StagedRow.of(ord, line, item));
            item.offers().forEach(offer -> offers.add(StagedOffer.of(ord, offer)));
        } else {
            tally.reject(line, item.id(), faults);
            name(line, item, faults);
        }
        if (rows.size() + offers.size() >= BATCH) {
            flush();
        }
    }

    /** A rejected row with a good id still names it: a feed that replaces leaves the old one in place. */
    private void name(Integer line, FeedItem item, List<Problem.Fault> faults) {
        if (faults.stream().noneMatch(f -> f.field().equals("id"))) {
            rows.add(StagedRow.namedOnly(ord, line, item.kind(), item.id()));
        } else {
            nameless++;
        }
    }

    @Override
    public void rejected(ImportError error) {
        tally.seen++;
        nameless++;
        tally.reject(error);
    }

    @Override
    public void rejected(RowKind kind, ImportError error) {
        if (!named(error.id())) {
            rejected(error);
            return;
        }
        tally.seen++;
        tally.reject(error);
        rows.add(StagedRow.namedOnly(++ord, error.line(), kind, error.id()));
    }

    @Override
    public void withdrawn(Integer line, RowKind kind, String id) {
        if (!named(id)) {
            rejected(new ImportError(line, id, "id", "is missing or no id: give it one of printable characters"));
            return;
        }
        tally.seen++;
        tally.withdrawn++;
        rows.add(StagedRow.withdrawn(++ord, line, kind, id));
    }

    private static boolean named(String id) {
        Faults faults = new Faults();
        faults.id("id", id);
        return faults.found().isEmpty();
    }

    void flush() {
        if (!rows.isEmpty()) {
            staging.add(run, rows, offers);
            rows.clear();
            offers.clear();
        }
        progress.run();
    }

    /** Whether a row was rejected of which not even the id is known. */
    boolean hasNameless() {
        return nameless > 0;
    }
}
