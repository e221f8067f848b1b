package dev.daogou.catalog;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Every promotion of the current shop, whether it is on or not. */
@ApplicationScoped
public class PromotionBook {

    private final Clock clock;

    PromotionBook(Clock clock) {
        this.clock = clock;
    }

    /**
     * Those that begin last first.
     *
     * @param q stands somewhere in the title, the id or the code, in whichever case; {@code null} for all
     * @param limit 1..200
     */
    @Transactional
    public List<PromotionListing> browse(String q, int offset, int limit) {
        Instant now = clock.instant();
        return Promotion.matching(q, Math.max(0, offset), Math.max(1, Math.min(200, limit))).stream()
                .map(found -> PromotionListing.of(found.doc(), now)).toList();
    }

    @Transactional
    public long count(String q) {
        return Promotion.countMatching(q);
    }

    @Transactional
    public Optional<PromotionListing> promotion(String id) {
        return Promotion.named(id).map(found -> PromotionListing.of(found.doc(), clock.instant()));
    }
}
