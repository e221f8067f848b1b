package dev.daogou.feeds;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import dev.daogou.shared.Problem;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;

/** The current shop's feeds that are fetched by themselves. */
@ApplicationScoped
public class FeedSources {

    private static final int MOST = 50;

    private final CurrentShop shop;
    private final Clock clock;

    FeedSources(CurrentShop shop, Clock clock) {
        this.shop = shop;
        this.clock = clock;
    }

    @Transactional
    public List<FeedView> list() {
        return FeedSource.all().stream().map(FeedSource::view).toList();
    }

    /** @throws Problem 400 naming each field that cannot be, 409 when the shop has too many */
    @Transactional
    public FeedView put(String id, FeedWish wish) {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,62}")) {
            throw Problem.badField("id", "must be 1 to 63 of A-Z, a-z, 0-9, -, _ and ., beginning with a letter or digit");
        }
        if (wish == null) {
            throw Problem.badField("body", "must be an object with url and everyMinutes");
        }
        // One wish of a shop at a time: two that make the same feed would collide, and two that make the last one pass the limit.
        Shop.findById(shop.id(), LockModeType.PESSIMISTIC_WRITE);
        Optional<FeedSource> standing = FeedSource.locked(id);
        FeedPlan plan = wish.plan(standing.map(FeedSource::place).orElse(null));
        if (standing.isEmpty() && FeedSource.count() >= MOST) {
            throw Problem.conflict("A shop has at most " + MOST + " feeds: remove one first.");
        }
        FeedSource feed = standing.orElseGet(() -> FeedSource.fresh(id));
        feed.follow(plan, clock.instant());
        feed.persist();
        return feed.view();
    }

    /** Fetches it as soon as a worker is free, paused or not; one that is being fetched is not fetched again. */
    @Transactional
    public FeedView fetchNow(String id) {
        FeedSource feed = FeedSource.locked(id).orElseThrow(() -> Problem.notFound("feed"));
        feed.fetchSoon(clock.instant());
        return feed.view();
    }

    /** Ends its schedule; a fetch that is going on leads to nothing. What has come in stays. */
    @Transactional
    public void remove(String id) {
        FeedSource.locked(id).orElseThrow(() -> Problem.notFound("feed")).delete();
    }
}
