package dev.daogou.feeds;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;

import org.apache.hc.client5.http.SystemDefaultDnsResolver;

import dev.daogou.SetClock;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;
import io.micrometer.core.instrument.MeterRegistry;

/** Replicas that fetch feeds, each with workers of its own, by the clock of the test; any address will do. */
@Dependent
class Replicas {

    final SetClock clock = SetClock.atNow();
    private final TestSources limits = TestSources.patient();
    private final EntityManager database;
    private final Imports imports;
    private final Spool spool;
    private final MeterRegistry meters;

    Replicas(EntityManager database, Imports imports, Spool spool, MeterRegistry meters) {
        this.database = database;
        this.imports = imports;
        this.spool = spool;
        this.meters = meters;
    }

    FeedLeases leases() {
        return new FeedLeases(database, clock);
    }

    FeedErrand errand() {
        FeedClient client = new FeedClient(limits, SystemDefaultDnsResolver.INSTANCE, any -> true);
        return new FeedErrand(new FeedFetch(client, new FeedAnswers(spool, limits, clock), limits), imports, spool, clock,
                meters);
    }

    FeedRounds replica() {
        return new FeedRounds(leases(), errand(), limits);
    }

    /** What the scheduler does, in a request of its own. */
    static void lookOver(FeedRounds replica) {
        CurrentShop.within(Shop.DEFAULT, replica::lookOver);
    }

    /** Time goes on, and more than a moment, so that what a door has just made due is due. */
    void pass(Duration time) {
        clock.passFromNow(time.plusSeconds(2));
    }
}
