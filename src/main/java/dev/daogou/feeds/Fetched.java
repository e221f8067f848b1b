package dev.daogou.feeds;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** What a fetch led to. */
sealed interface Fetched {

    /** Hands what came to an import. @return the run's id */
    interface Import {
        String begin(Changed changed) throws IOException;
    }

    /** Writes down in the feed what it means for it. */
    void tell(FeedSource feed, Import imports, Instant now) throws IOException;

    /** The feed has gone, or is another's: nobody will take what came. */
    default void discard(Spool spool) {}

    /** The feed is the one that came in last. */
    record Unchanged(Validators validators) implements Fetched {

        @Override
        public void tell(FeedSource feed, Import imports, Instant now) {
            feed.unchanged(validators, now);
        }
    }

    /**
     * @param file in the spool, unpacked
     * @param surelyWhole whether the server said where it ends, so that it cannot have been cut unnoticed
     */
    record Changed(Path file, Validators validators, boolean surelyWhole) implements Fetched {

        @Override
        public void tell(FeedSource feed, Import imports, Instant now) throws IOException {
            feed.importing(imports.begin(this), validators, now);
        }

        @Override
        public void discard(Spool spool) {
            spool.drop(file);
        }
    }

    /** @param retryAfter when the server wants to be asked again, or {@code null} */
    record Failed(String problem, Duration retryAfter) implements Fetched {

        @Override
        public void tell(FeedSource feed, Import imports, Instant now) {
            feed.failed(problem, retryAfter, now);
        }
    }

    /** Ended before it was done: whoever looks next begins again. */
    record Unwanted() implements Fetched {

        @Override
        public void tell(FeedSource feed, Import imports, Instant now) {
            feed.giveBack(now);
        }
    }
}
