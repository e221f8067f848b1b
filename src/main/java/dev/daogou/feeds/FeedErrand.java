package dev.daogou.feeds;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import dev.daogou.shared.Problem;
import dev.daogou.shop.CurrentShop;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** One fetch of one feed, from the lease on it to what is written down about it. */
@ApplicationScoped
class FeedErrand {

    private static final Logger LOG = Logger.getLogger(FeedErrand.class);

    private record Task(FeedUrl place, Validators known) {}

    private final FeedFetch fetch;
    private final Imports imports;
    private final Spool spool;
    private final Clock clock;
    private final MeterRegistry meters;

    FeedErrand(FeedFetch fetch, Imports imports, Spool spool, Clock clock, MeterRegistry meters) {
        this.fetch = fetch;
        this.imports = imports;
        this.spool = spool;
        this.clock = clock;
        this.meters = meters;
    }

    void run(FeedLease lease, FetchWatch watch) {
        CurrentShop.within(lease.shop(), () -> {
            Task task = QuarkusTransaction.requiringNew().call(() -> FeedSource.held(lease)
                    .map(feed -> new Task(feed.place(), feed.known())).orElse(null));
            if (task != null) {
                Fetched fetched = fetch.fetch(task.place(), task.known(), watch);
                QuarkusTransaction.requiringNew().run(() -> FeedSource.held(lease).ifPresentOrElse(feed -> tell(feed, fetched),
                        () -> fetched.discard(spool)));
            }
        });
    }

    /** The feed cannot be removed or changed in between: its row is locked. */
    private void tell(FeedSource feed, Fetched fetched) {
        try {
            fetched.tell(feed, changed -> begin(feed, changed), clock.instant());
        } catch (NotFetched e) {
            fetched.discard(spool);
            feed.refused(e.getMessage(), clock.instant());
        } catch (IOException e) {
            fetched.discard(spool);
            LOG.error("A fetched feed could not be kept.", e);
            feed.failed("The feed could not be kept on our disk. It is fetched again.", null, clock.instant());
        }
        if (!(fetched instanceof Fetched.Unwanted)) {
            count(feed);
        }
    }

    private String begin(FeedSource feed, Fetched.Changed changed) throws IOException {
        if (feed.mode == ImportMode.REPLACE && !changed.surelyWhole()) {
            throw new NotFetched(
                    "The server does not say how long the feed is, so a part of it could not be told from the whole, "
                            + "and replace would remove products. Let it send Content-Length, or use upsert.");
        }
        try {
            return imports.begin(changed.file(), new FeedLabel(feed.format, feed.mode, ImportSource.feed(feed.id), null));
        } catch (Problem refused) {
            throw new NotFetched(
                    refused.faults().isEmpty() ? refused.getMessage() : "What is there " + refused.faults().get(0).message());
        }
    }

    /** Writes down how the import of what was fetched has ended. */
    void land(FeedLeases.Landed landed) {
        CurrentShop.within(landed.shop(), () -> QuarkusTransaction.requiringNew().run(() -> FeedSource.locked(landed.id())
                .filter(feed -> feed.state == FeedSource.State.IMPORTING && landed.run().equals(feed.importId))
                .ifPresent(this::land)));
    }

    private void land(FeedSource feed) {
        ImportRun.named(feed.importId).map(ImportRun::view).map(ImportFault::of)
                .orElse(Optional.of("The import was forgotten before it ended."))
                .ifPresentOrElse(fault -> feed.refused(fault, clock.instant()), () -> feed.imported(clock.instant()));
        count(feed);
    }

    private void count(FeedSource feed) {
        if (feed.state == FeedSource.State.WAITING) {
            meters.counter("daogou.feeds.fetches", "outcome", feed.lastOutcome.code()).increment();
        }
    }
}
