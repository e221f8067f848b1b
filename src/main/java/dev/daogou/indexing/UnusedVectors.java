package dev.daogou.indexing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import dev.daogou.model.EmbeddingConfig;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;

/**
 * Forgets vectors that nothing needs: those of a model that nobody has used for a while, and those of texts that no passage
 * has any more. A few thousand at a time, so that no import waits. What is forgotten in error is only made again.
 */
@ApplicationScoped
class UnusedVectors {

    private static final Logger LOG = Logger.getLogger(UnusedVectors.class);
    /** An import stores its vectors before its passages; none takes this long. */
    private static final Duration YOUNG = Duration.ofDays(1);
    private static final int CHUNK = 5_000;
    private static final int CHUNKS = 40;
    /** The number is "daogou" in ASCII, plus three. */
    private static final String LOCK = "select pg_try_advisory_lock(110386773849976)";
    private static final String UNLOCK = "select pg_advisory_unlock(110386773849976)";
    private static final String USED = """
            insert into embedding_model values (?, ?) on conflict (name) do update set used_at = excluded.used_at
            """;
    /** Steps from one model to the next by the primary key: there are few, of millions of vectors. */
    private static final String FOUND = """
            with recursive each as ((select model from embedding order by model limit 1) union all
                select (select e.model from embedding e where e.model > each.model order by e.model limit 1)
                from each where each.model is not null)
            insert into embedding_model select model, ? from each where model is not null on conflict do nothing
            """;
    private static final String UNUSED = "select name from embedding_model where used_at < ?";
    private static final String FORGET = """
            delete from embedding where ctid = any(array(select ctid from embedding where model = ? limit ?))
            """;
    private static final String ORPHANS = """
            select model, text_hash from embedding e where created_at < ? and not exists (
                select from passage p where p.text_hash = e.text_hash and p.removed_at is null) limit ?
            """;
    private static final String FORGET_ORPHANS = """
            delete from embedding e using unnest(?::text[], ?::text[]) as o(model, text_hash)
            where e.model = o.model and e.text_hash = o.text_hash and not exists (
                select from passage p where p.text_hash = e.text_hash and p.removed_at is null)
            """;

    private final DataSource database;
    private final EmbeddingConfig config;
    private final KnowledgeIndex index;
    private final Embedders embedders;
    private final Clock clock;

    UnusedVectors(AgroalDataSource database, EmbeddingConfig config, KnowledgeIndex index, Embedders embedders, Clock clock) {
        this.database = database;
        this.config = config;
        this.index = index;
        this.embedders = embedders;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m")
    void use() {
        Instant now = clock.instant();
        Stream.of(embedders.wanted(), index.models()).flatMap(models -> Stream.of(models.zh(), models.en())).distinct()
                .forEach(model -> update(USED, model, now));
        update(FOUND, now);
    }

    @Scheduled(every = "24h", delayed = "10m")
    void forget() {
        new PgSession(database).run(connection -> {
            if (!yes(connection, LOCK)) {
                return null;
            }
            try {
                forgetModels(connection);
                forgetOrphans(connection);
                return null;
            } finally {
                yes(connection, UNLOCK);
            }
        });
    }

    private void forgetModels(Connection connection) throws SQLException {
        for (String model : texts(connection, 1, UNUSED, clock.instant().minus(config.keepUnused())).get(0)) {
            int all = 0;
            int some = CHUNK;
            for (int i = 0; i < CHUNKS && some == CHUNK; i++) {
                some = new PgQuery(FORGET, model, CHUNK).execute(connection);
                all += some;
            }
            if (some < CHUNK) {
                new PgQuery("delete from embedding_model where name = ?", model).execute(connection);
            }
            LOG.infof("Forgot %d vectors of %s, which nobody has used for %s", all, model, config.keepUnused());
        }
    }

    private void forgetOrphans(Connection connection) throws SQLException {
        List<List<String>> orphans = texts(connection, 2, ORPHANS, clock.instant().minus(YOUNG), CHUNK * CHUNKS);
        int all = 0;
        for (int from = 0; from < orphans.get(0).size(); from += CHUNK) {
            int to = Math.min(from + CHUNK, orphans.get(0).size());
            all += new PgQuery(FORGET_ORPHANS, orphans.get(0).subList(from, to).toArray(String[]::new),
                    orphans.get(1).subList(from, to).toArray(String[]::new)).execute(connection);
        }
        if (all > 0) {
            LOG.infof("Forgot %d vectors of texts that no passage has any more", all);
        }
    }

    private void update(String sql, Object... values) {
        new PgSession(database).run(connection -> new PgQuery(sql, values).execute(connection));
    }

    /** By column. */
    private static List<List<String>> texts(Connection connection, int columns, String sql, Object... values)
            throws SQLException {
        List<List<String>> found = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            found.add(new ArrayList<>());
        }
        try (var statement = new PgQuery(sql, values).on(connection); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                for (int i = 0; i < columns; i++) {
                    found.get(i).add(row.getString(i + 1));
                }
            }
        }
        return found;
    }

    private static boolean yes(Connection connection, String sql) throws SQLException {
        try (var ask = new PgQuery(sql).on(connection); ResultSet row = ask.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
