package dev.daogou.feeds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import dev.daogou.catalog.CatalogChanged;
import dev.daogou.catalog.CatalogLock;
import dev.daogou.feeds.Staging.Change;
import dev.daogou.indexing.Embedded;
import dev.daogou.indexing.Passage;
import dev.daogou.indexing.PassageOwner;
import dev.daogou.indexing.Passages;
import dev.daogou.shop.CurrentShop;

/** Turns what is staged into what is sold, found and quoted: first the vectors, outside of any transaction, then all at once. */
@ApplicationScoped
class Shelves {

    /** Owners whose passages are in memory at once. */
    private static final int BATCH = 200;

    private final Staging staging;
    private final Merge merge;
    private final Passages passages;
    private final CatalogLock lock;
    private final CurrentShop shop;
    private final Event<CatalogChanged> changed;
    private final Clock clock;

    Shelves(Staging staging, Merge merge, Passages passages, CatalogLock lock, CurrentShop shop, Event<CatalogChanged> changed,
            Clock clock) {
        this.staging = staging;
        this.merge = merge;
        this.passages = passages;
        this.lock = lock;
        this.shop = shop;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Embeds the texts of changed content. What a killed run has embedded, the next finds done. When the model fails, the rest
     * comes in without vectors, which are made later.
     *
     * @param patience with a model elsewhere, for each of the steps
     */
    void embed(String run, Duration patience, Consumer<Embedded> embedded) {
        for (RowKind kind : List.of(RowKind.PRODUCT, RowKind.ARTICLE)) {
            for (List<Change> some : batches(staging.changes(run, kind))) {
                List<Passage> texts = staging.items(run, kind, some).stream().flatMap(i -> i.passages().stream()).toList();
                Embedded outcome = passages.embedMissing(texts, patience);
                embedded.accept(outcome);
                if (Thread.currentThread().isInterrupted()) {
                    throw new FeedUnreadable("the service was stopped during the import: post the feed again");
                }
                if (outcome.lacking() > 0) {
                    return;
                }
            }
        }
    }

    /** In the caller's transaction. */
    void put(String run, ImportMode mode, Tally tally) {
        lock.take();
        Instant now = clock.instant();
        Map<RowKind, List<Change>> changes = new LinkedHashMap<>();
        Set<String> added = new HashSet<>();
        Set<String> touched = new HashSet<>();
        for (RowKind kind : RowKind.values()) {
            List<Change> some = staging.changes(run, kind);
            changes.put(kind, some);
            some.forEach(c -> (c.isNew() ? added : touched).add(kind + c.id()));
            merge.upsert(run, kind, now);
        }
        merge.offers(run, now).forEach(id -> touched.add(RowKind.PRODUCT + id));
        touched.removeAll(added);
        tally.added = added.size();
        tally.changed = touched.size();
        tally.unchanged = tally.seen - tally.rejected - tally.withdrawn - added.size() - touched.size();
        List<PassageOwner> gone = new ArrayList<>();
        for (RowKind kind : RowKind.values()) {
            tally.removed += gone(kind, merge.removeWithdrawn(run, kind), gone);
            tally.removed += mode == ImportMode.REPLACE ? gone(kind, merge.removeUnnamed(run, kind), gone) : 0;
        }
        if (added.size() + touched.size() + tally.removed > 0) {
            changed.fire(new CatalogChanged(shop.id()));
        }
        // Last: from here on writers of passages in other shops wait for us.
        passages.removeAll(gone);
        for (RowKind kind : List.of(RowKind.PRODUCT, RowKind.ARTICLE)) {
            for (List<Change> some : batches(changes.get(kind))) {
                Map<PassageOwner, List<Passage>> texts = new LinkedHashMap<>();
                staging.items(run, kind, some).forEach(item -> texts.put(item.owner(), item.passages()));
                passages.replaceAll(texts);
            }
        }
    }

    private static int gone(RowKind kind, List<String> ids, List<PassageOwner> gone) {
        ids.forEach(id -> kind.owner(id).ifPresent(gone::add));
        return ids.size();
    }

    /** In the caller's transaction. @return whether there was such a thing */
    boolean remove(RowKind kind, String id) {
        lock.take();
        if (!merge.remove(kind, id)) {
            return false;
        }
        changed.fire(new CatalogChanged(shop.id()));
        kind.owner(id).ifPresent(passages::remove);
        return true;
    }

    private static List<List<Change>> batches(List<Change> all) {
        List<List<Change>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
        return batches;
    }
}
