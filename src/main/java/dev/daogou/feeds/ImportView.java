package dev.daogou.feeds;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An import run as its merchant sees it.
 *
 * @param seen rows read so far
 * @param errors the first 1,000; {@code rejected} counts all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(String importId, ImportState state, int seen, int added, int changed, int unchanged, int removed,
        int rejected, int embedded, List<ImportError> errors, Instant startedAt, Instant finishedAt) {

    public boolean ended() {
        return state != ImportState.RUNNING;
    }
}
