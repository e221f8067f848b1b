package dev.daogou.feeds;

import java.util.Optional;

/** Why nothing of a feed that nobody watched came in: there the counts of a run speak to nobody. */
final class ImportFault {

    private ImportFault() {}

    /** @param run that has ended, or was given up */
    static Optional<String> of(ImportView run) {
        String first = run.errors().isEmpty() ? "" : ": " + run.errors().get(0).told();
        if (run.state() != ImportState.DONE) {
            return Optional.of("The import failed" + first + ".");
        }
        return run.seen() > 0 && run.rejected() == run.seen()
                ? Optional.of("None of the feed's rows could be used" + first + ".")
                : Optional.empty();
    }
}
