package dev.daogou.feeds;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An import run as its merchant sees it.
 *
 * @param seen rows read so far
 * @param errors the first 1,000, in a list of runs the first {@value #FEW_ERRORS}; {@code rejected} counts all
 * @param from {@code body}, {@code demo}, {@code undo}, {@code feed:} with the feed's id or {@code folder:} with the file's name
 * @param name of the file as whoever sent it called it, or {@code null}
 * @param undoable whether {@link Imports#undo} would take it
 * @param undoes the run that this one takes back, or {@code null}
 * @param undoneBy the run that took this one back, or {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(String importId, ImportState state, int seen, int added, int changed, int unchanged, int removed,
        int rejected, int embedded, List<ImportError> errors, Instant startedAt, Instant finishedAt,
        FeedFormat format, ImportMode mode, ImportSource from, String name, boolean undoable, String undoes, String undoneBy) {

    static final int FEW_ERRORS = 20;

    public boolean ended() {
        return state != ImportState.RUNNING;
    }

    /** As it stands in a list of runs. */
    ImportView brief() {
        return new ImportView(importId, state, seen, added, changed, unchanged, removed, rejected, embedded,
                errors.subList(0, Math.min(FEW_ERRORS, errors.size())), startedAt, finishedAt, format, mode, from, name,
                undoable,
                undoes, undoneBy);
    }
}
