package dev.daogou.indexing;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import javax.sql.DataSource;

import org.jboss.logging.Logger;

import dev.daogou.indexing.PassageSource.Census;
import dev.daogou.indexing.PassageSource.Change;

/**
 * The shared adapter: tables in the database beside the passages, searched by any number of replicas. It follows the passages
 * by version like a copy elsewhere, since their terms are cut here and a merchant's import must not wait for a graph of
 * vectors. Whichever replica looks first takes a change over, for all; the row of the build is the lock.
 */
class PgIndex implements KnowledgeIndex {

    private static final Logger LOG = Logger.getLogger(PgIndex.class);
    /** Changes held in memory and written in a transaction at a time. */
    private static final int PAGE = 500;
    private static final int LOOKS = 20;
    /** More changes than these are found before their vectors have their place in the graph. */
    private static final int PLACED_AT_ONCE = 20;
    private static final String FOLLOWED = """
            update knowledge_index set followed_at = now() where build = ? and followed_at < now() - interval '1 minute'
            """;

    private final PgSession session;
    private final PassageSource source;
    private final PgBuilds builds;
    private final PgCurrent current;
    private volatile boolean ready;
    /** At first as another process may have left it. */
    private volatile boolean settled;

    PgIndex(DataSource database, PassageSource source) {
        this.session = new PgSession(database);
        this.source = source;
        this.builds = new PgBuilds(source.wanted());
        this.current = new PgCurrent(session, builds);
    }

    @Override
    public void open() {
        ready = false;
        current.set(session.run(builds::best));
        // Not under the lock: another replica may hold it for as long as a build takes.
        if (trueCopy()) {
            builds.ifAlone(session, this::dropOthers);
        } else {
            builds.alone(session, connection -> {
                // Another replica may have built it while we waited.
                current.set(builds.best(connection));
                return trueCopy() ? dropOthers(connection) : build(connection, source.stocked());
            });
        }
        LOG.infof("Index %d in the database by %s is a true copy", current.get().number(), models());
    }

    private Void dropOthers(Connection connection) throws SQLException {
        builds.dropOthers(connection, current.get());
        return null;
    }

    private boolean trueCopy() {
        try {
            PgStore store = current.get();
            ready = store != null && builds.alike(store) && verify().complete();
        } catch (UncheckedIOException torn) {
            LOG.warnf("The index cannot be read and is built anew: %s", torn.getMessage());
            ready = false;
        }
        return ready;
    }

    @Override
    public Models models() {
        PgStore store = current.get();
        return store == null ? source.wanted() : store.models();
    }

    @Override
    public void adopt(Models models) {
        builds.alone(session, connection -> {
            current.set(builds.best(connection));
            if (!trueCopy() || !models().equals(models)) {
                build(connection, models);
            }
            return null;
        });
    }

    @Override
    public Candidates search(IndexQuery query) {
        return current.read((connection, store) -> builds.alike(store)
                ? new PgSearch(connection, store, query).run()
                : Candidates.NONE, Candidates.NONE);
    }

    @Override
    public long indexed(String shop) {
        return current.read((connection, store) -> store.count(connection, shop), 0L);
    }

    @Override
    public IndexAdapter adapter() {
        return IndexAdapter.PGVECTOR;
    }

    @Override
    public synchronized void catchUp() {
        if (current.get() != null) {
            follow(current.renew());
        }
    }

    @Override
    public boolean settled() {
        return settled;
    }

    @Override
    public void settle() {
        // Before it is true: what is put off meanwhile says so again.
        settled = true;
        try {
            while (current.read((connection, store) -> builds.alike(store) && store.settle(connection), false)) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("stopping");
                }
            }
        } catch (RuntimeException unfinished) {
            settled = false;
            throw unfinished;
        }
    }

    @Override
    public synchronized Coverage verify() {
        Coverage coverage;
        int looks = 0;
        do {
            Census census = source.census();
            catchUp();
            PgStore store = current.get();
            coverage = store == null
                    ? new Coverage(0, census.mark(), Map.of(), census.byShop())
                    : session.run(connection -> store.coverage(connection, census));
            // A commit between the two looks makes another one necessary.
        } while (coverage.mark() > coverage.stored() && ++looks < LOOKS);
        return coverage;
    }

    @Override
    public void rebuild(Models models) {
        builds.alone(session, connection -> build(connection, models));
    }

    @Override
    public boolean ready() {
        return ready;
    }

    @Override
    public synchronized void close() {
        current.set(null);
    }

    private Void build(Connection connection, Models models) throws SQLException {
        long start = System.nanoTime();
        PgStore fresh = builds.begin(connection, models);
        while (page(fresh, true)) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("stopping");
            }
        }
        fresh.finish(connection);
        replaceBy(connection, fresh);
        LOG.infof("Index %d in the database by %s built in %d ms", fresh.number(), models,
                (System.nanoTime() - start) / 1_000_000);
        return null;
    }

    private synchronized void replaceBy(Connection connection, PgStore fresh) throws SQLException {
        // What the old one caught up with meanwhile must not vanish for a second.
        follow(fresh);
        builds.finish(connection, fresh);
        current.set(fresh);
        ready = true;
        builds.dropOthers(connection, fresh);
    }

    private void follow(PgStore target) {
        if (builds.alike(target)) {
            boolean more = true;
            while (more) {
                more = page(target, false);
            }
        }
    }

    /** Takes over some changes; says whether there were any. A fresh build makes its graphs at last. */
    private boolean page(PgStore target, boolean fresh) {
        int taken = session.transaction(connection -> {
            Long mark = mark(connection, target);
            List<Change> changes = mark == null ? List.of() : source.after(mark, PAGE, target.models());
            if (changes.isEmpty()) {
                new PgQuery(FOLLOWED, target.number()).execute(connection);
                return 0;
            }
            target.apply(connection, changes, !fresh && changes.size() > PLACED_AT_ONCE);
            if (!fresh) {
                target.graphs(connection, PgWriter.dimensions(changes));
            }
            new PgQuery("update knowledge_index set mark = ?, followed_at = now() where build = ?",
                    changes.get(changes.size() - 1).version(), target.number()).execute(connection);
            return changes.size();
        });
        // Not before the commit: who looks for them must see them.
        if (!fresh && taken > PLACED_AT_ONCE) {
            settled = false;
        }
        return taken > 0;
    }

    /** Holds the build until the end of the transaction; {@code null} when it is gone. */
    private static Long mark(Connection connection, PgStore target) throws SQLException {
        try (var statement = new PgQuery("select mark from knowledge_index where build = ? for update", target.number())
                .on(connection); ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : null;
        }
    }
}
