package dev.daogou.feeds;

import java.io.IOException;
import java.time.Duration;

/** A feed could not be fetched. The message is a sentence for the merchant: the cause, and what helps. */
class NotFetched extends IOException {

    /** When the server wants to be asked again, or {@code null}. */
    private final transient Duration retryAfter;

    NotFetched(String sentence) {
        this(sentence, null, null);
    }

    NotFetched(String sentence, Duration retryAfter, Throwable cause) {
        super(sentence, cause);
        this.retryAfter = retryAfter;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
