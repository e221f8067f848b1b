package dev.daogou.feeds;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A feed as its merchant sees it.
 *
 * @param url with the password masked
 * @param lastImportId the run that the last change came in by
 * @param problem why the last fetch failed and what helps
 * @param failures in a row
 * @param nextAt absent while it is fetched or paused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedView(String id, String url, String format, String mode, int everyMinutes, boolean on, State state,
        Instant lastFetchedAt, Instant lastChangedAt, String lastImportId, FeedOutcome lastOutcome, String problem,
        int failures,
        Instant nextAt) {

    /** What it is doing. */
    public enum State {
        WAITING,
        /** Until its import has ended, too. */
        FETCHING, PAUSED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
