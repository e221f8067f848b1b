package dev.daogou.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** The build that answers now, whichever replica has made it. */
final class PgCurrent {

    private static final Set<String> DROPPED = Set.of("42P01", "3F000");

    private final PgSession session;
    private final PgBuilds builds;
    private volatile PgStore store;

    /** What is asked of it. */
    interface Reading<T> {
        T of(Connection connection, PgStore store) throws SQLException;
    }

    PgCurrent(PgSession session, PgBuilds builds) {
        this.session = session;
        this.builds = builds;
    }

    /** {@code null} when there is none. */
    PgStore get() {
        return store;
    }

    void set(PgStore answers) {
        store = answers;
    }

    /** The best there is now; the one so far where there is none any more. */
    PgStore renew() {
        PgStore best = session.run(builds::best);
        store = best == null ? store : best;
        return store;
    }

    /**
     * Asks again when another replica has built it anew meanwhile.
     *
     * @param nothing the answer when there is no build
     * @throws UncheckedIOException when it cannot be read otherwise
     */
    <T> T read(Reading<T> reading, T nothing) {
        for (PgStore current = store; current != null; current = replaced(current)) {
            try (Connection connection = session.database().getConnection()) {
                return reading.of(connection, current);
            } catch (SQLException e) {
                if (!DROPPED.contains(e.getSQLState())) {
                    throw new UncheckedIOException("the index cannot be read", new IOException(e));
                }
            }
        }
        return nothing;
    }

    private PgStore replaced(PgStore dropped) {
        PgStore best = session.run(builds::best);
        store = best;
        return dropped.equals(best) ? null : best;
    }
}
