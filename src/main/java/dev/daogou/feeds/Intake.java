package dev.daogou.feeds;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.daogou.catalog.ProductDoc;
import dev.daogou.catalog.PromotionDoc;
import dev.daogou.knowledge.ArticleDoc;
import dev.daogou.shared.Ids;
import dev.daogou.shared.Problem;
import dev.daogou.shared.Received;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Single things, by the same way as a feed of one row, and before the caller is answered. */
@ApplicationScoped
public class Intake {

    /** What putting one thing did. */
    public record Outcome(String id, boolean added, boolean changed, int embedded) {}

    /** The caller waits: a vector that comes later is found out by itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Staging staging;
    private final Shelves shelves;
    private final Spool spool;

    Intake(Staging staging, Shelves shelves, Spool spool) {
        this.staging = staging;
        this.shelves = shelves;
        this.spool = spool;
    }

    /** @throws Problem 400 naming every field at fault */
    public Outcome putProduct(String id, String json) {
        return put(new ProductItem(Received.document(json, ProductDoc.class).withId(id)));
    }

    /** @throws Problem 400 naming every field at fault */
    public Outcome putArticle(String id, String json) {
        return put(new ArticleItem(Received.document(json, ArticleDoc.class).withId(id)));
    }

    /**
     * An article as it would be put, which it is not; an id may still be missing.
     *
     * @throws Problem 400 naming every field at fault
     */
    public ArticleDoc readArticle(String json) {
        ArticleDoc said = Received.document(json, ArticleDoc.class);
        ArticleDoc article = said.id() == null || said.id().isBlank() ? said.withId("unnamed") : said;
        return sound(new ArticleItem(article)).doc();
    }

    /** @throws Problem 400 naming every field at fault */
    public Outcome putPromotion(String id, String json) {
        return put(new PromotionItem(Received.document(json, PromotionDoc.class).withId(id)));
    }

    /** @return whether there was such a product */
    @Transactional
    public boolean removeProduct(String id) {
        return shelves.remove(RowKind.PRODUCT, id);
    }

    /** @return whether there was such an article */
    @Transactional
    public boolean removeArticle(String id) {
        return shelves.remove(RowKind.ARTICLE, id);
    }

    /** @return whether there was such a promotion */
    @Transactional
    public boolean removePromotion(String id) {
        return shelves.remove(RowKind.PROMOTION, id);
    }

    static String runPrefix(String node) {
        return "one_" + node + "_";
    }

    private static <T extends FeedItem> T sound(T item) {
        List<Problem.Fault> faults = item.faults();
        if (!faults.isEmpty()) {
            throw Problem.bad(faults);
        }
        return item;
    }

    private Outcome put(FeedItem given) {
        FeedItem item = sound(given);
        String run = Ids.fresh(runPrefix(spool.node()));
        Tally tally = new Tally();
        tally.seen = 1;
        try {
            staging.add(run, List.of(StagedRow.of(1, null, item)),
                    item.offers().stream().map(offer -> StagedOffer.of(1, offer)).toList());
            shelves.embed(run, PATIENCE, some -> tally.embedded += some.made());
            QuarkusTransaction.requiringNew().run(() -> shelves.put(run, ImportMode.UPSERT, tally));
        } finally {
            staging.clear(run);
        }
        return new Outcome(item.id(), tally.added > 0, tally.changed > 0, tally.embedded);
    }
}
