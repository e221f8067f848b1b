package dev.daogou.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;

import dev.daogou.indexing.PassageSource.Census;
import dev.daogou.indexing.PassageSource.Change;
import dev.daogou.shared.Lang;

/** The embedded adapter: Lucene in the data directory, each build in a directory of its own below it. */
class LuceneIndex implements KnowledgeIndex {

    private static final Logger LOG = Logger.getLogger(LuceneIndex.class);
    /** Changes held in memory at a time; their vectors are about 1 MB. */
    private static final int PAGE = 500;
    /** What is not yet on disk after a crash is caught up from the database, so that a commit is only a matter of time saved. */
    private static final long COMMIT_EVERY_NANOS = 10_000_000_000L;
    private static final int LOOKS = 20;

    private final LuceneBuilds builds;
    private final PassageSource source;
    private final ReentrantLock building = new ReentrantLock();
    private final LuceneTerms.Recent terms = new LuceneTerms.Recent();
    private volatile LuceneStore store;
    private volatile boolean ready;
    private long committed = System.nanoTime();

    LuceneIndex(Path directory, PassageSource source) {
        this.builds = new LuceneBuilds(directory);
        this.source = source;
    }

    @Override
    public void open() {
        building.lock();
        try {
            abandon();
            store = builds.open(source.wanted());
            if (store != null && store.whole()) {
                store.checkIntegrity();
                ready = verify().complete();
                LOG.infof("Index by %s opened at version %d, %s", store.models(), store.mark(),
                        ready ? "a true copy" : "not a true copy");
            }
        } catch (IOException | UncheckedIOException torn) {
            LOG.warnf("The index cannot be read and is built anew: %s", torn.getMessage());
        } finally {
            building.unlock();
        }
        if (!ready) {
            rebuild(source.stocked());
        }
    }

    @Override
    public Models models() {
        LuceneStore current = store;
        return current == null ? source.wanted() : current.models();
    }

    @Override
    public void adopt(Models models) {
        if (!ready || !models().equals(models)) {
            rebuild(models);
        }
    }

    @Override
    public Candidates search(IndexQuery query) {
        return read(searcher -> new LuceneSearch(searcher, query, terms).run(), Candidates.NONE);
    }

    @Override
    public boolean mayHold(String shop, Lang lang) {
        return read(searcher -> LuceneStore.holdsAny(searcher,
                LuceneFields.narrowed(shop, new IndexFilter(null, null, null, lang, null))), false);
    }

    @Override
    public long indexed(String shop) {
        return read(searcher -> LuceneStore.count(searcher, shop), 0L);
    }

    @Override
    public IndexAdapter adapter() {
        return IndexAdapter.LUCENE;
    }

    private interface Reading<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private <T> T read(Reading<T> reading, T nothing) {
        LuceneStore current = store;
        while (current != null) {
            try {
                IndexSearcher searcher = current.searchers().acquire();
                try {
                    return reading.of(searcher);
                } finally {
                    current.searchers().release(searcher);
                }
            } catch (AlreadyClosedException closed) {
                LuceneStore next = store;
                current = next == current ? null : next;
            } catch (IOException e) {
                throw new UncheckedIOException("the index cannot be read", e);
            }
        }
        return nothing;
    }

    @Override
    public synchronized void catchUp() {
        if (store == null) {
            return;
        }
        follow(store);
        if (System.nanoTime() - committed > COMMIT_EVERY_NANOS) {
            commit();
        }
    }

    @Override
    public synchronized Coverage verify() {
        Coverage coverage;
        int looks = 0;
        do {
            Census census = source.census();
            catchUp();
            coverage = new Coverage(store == null ? 0 : store.mark(), census.mark(), count(), census.byShop());
            // A commit between the two looks makes another one necessary.
        } while (coverage.mark() > coverage.stored() && ++looks < LOOKS);
        return coverage;
    }

    @Override
    public void rebuild(Models models) {
        building.lock();
        try {
            long start = System.nanoTime();
            LuceneStore fresh = builds.begin(models);
            try {
                build(fresh);
                replaceBy(fresh);
            } finally {
                if (store != fresh) {
                    fresh.close();
                }
            }
            LOG.infof("Index by %s built to version %d in %d ms", models, fresh.mark(),
                    (System.nanoTime() - start) / 1_000_000);
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be built", e);
        } finally {
            building.unlock();
        }
    }

    private synchronized void replaceBy(LuceneStore fresh) throws IOException {
        // What the old one caught up with meanwhile must not vanish for a second.
        follow(fresh);
        LuceneStore old = store;
        store = fresh;
        ready = true;
        builds.keepOnly(fresh, old);
    }

    @Override
    public boolean ready() {
        return ready;
    }

    @Override
    public synchronized void close() {
        if (store != null) {
            commit();
            LuceneStore last = store;
            store = null;
            try {
                last.close();
            } catch (IOException e) {
                throw new UncheckedIOException("the index cannot be closed", e);
            }
        }
    }

    private void follow(LuceneStore target) {
        try {
            for (List<Change> changes = page(target); !changes.isEmpty(); changes = page(target)) {
                target.apply(changes);
                target.refresh();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be written", e);
        }
    }

    private void build(LuceneStore target) throws IOException {
        for (List<Change> changes = page(target); !changes.isEmpty(); changes = page(target)) {
            target.apply(changes);
        }
        target.refresh();
        target.commit(true);
    }

    private List<Change> page(LuceneStore target) {
        return source.after(target.mark(), PAGE, target.models());
    }

    private void commit() {
        try {
            store.commit(store.whole());
            committed = System.nanoTime();
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be written", e);
        }
    }

    /** Lets go of a store that broke while it was in use. */
    private synchronized void abandon() {
        ready = false;
        if (store != null) {
            try {
                store.close();
            } catch (IOException | RuntimeException alreadyBroken) {
                LOG.debug("A broken index did not close cleanly", alreadyBroken);
            }
            store = null;
        }
    }

    private Map<String, Long> count() {
        try {
            return store == null ? Map.of() : store.census();
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }
}
