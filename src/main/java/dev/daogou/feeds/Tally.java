package dev.daogou.feeds;

import java.util.ArrayList;
import java.util.List;

import dev.daogou.shared.Problem;

/** What an import has counted so far. All rejected rows are counted; the first of them are named. */
class Tally {

    static final int MOST_ERRORS = 1_000;

    int seen;
    int added;
    int changed;
    int unchanged;
    int removed;
    int rejected;
    int embedded;
    /** Rows that say of a thing that it is not for sale. */
    int withdrawn;
    final List<ImportError> errors = new ArrayList<>();

    void reject(ImportError error) {
        rejected++;
        note(error);
    }

    /** One row, however many of its fields are at fault. */
    void reject(Integer line, String id, List<Problem.Fault> faults) {
        rejected++;
        faults.forEach(f -> note(new ImportError(line, id, f.field(), f.message())));
    }

    void note(ImportError error) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(error);
        }
    }
}
