package dev.daogou.indexing;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jboss.logging.Logger;

import dev.daogou.indexing.PassageSource.Change;

/** Writes changes to a build, in few statements. There is one writer at a time, so that the counts stay true. */
final class PgWriter {

    private static final Logger LOG = Logger.getLogger(PgWriter.class);
    private static final String DELETE = """
            delete from %s.entry e using unnest(?::text[], ?::text[]) as c(shop, id)
            where e.shop = c.shop and e.id = c.id returning e.no, e.shop, e.terms
            """;
    private static final String UNPOST = """
            with gone as (delete from %1$s.posting where entry = any(?) returning key)
            update %1$s.term t set entries = t.entries - g.n
            from (select key, count(*) as n from gone group by key) g where t.key = g.key
            """;
    private static final String INSERT = """
            insert into %s.entry (no, shop, id, kind, lang, product, categories, valid_from, valid_to, terms, model, vector,
                passage) values (?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?, ?, ?::real[]::halfvec, ?)
            """;
    private static final String POST = """
            insert into %s.posting select * from unnest(?::bigint[], ?::bigint[], ?::integer[], ?::integer[]) order by 1, 2
            """;
    private static final String COUNT_TERMS = """
            insert into %s.term as t select key, count(*) from unnest(?::bigint[]) key group by key
            on conflict (key) do update set entries = t.entries + excluded.entries
            """;
    private static final String COUNT_SHOPS = """
            insert into %s.shop as s values (?, ?, ?)
            on conflict (shop) do update set entries = s.entries + excluded.entries, terms = s.terms + excluded.terms
            """;

    private final Connection connection;
    private final String schema;
    /** By shop: entries with terms, and their terms. As Lucene counts, an entry without a term is none. */
    private final Map<String, long[]> counts = new TreeMap<>();
    private final Postings postings = new Postings();

    /** Columns of the rows to come. */
    private record Postings(List<Long> keys, List<Long> entries, List<Integer> frequencies, List<Integer> lengths) {

        Postings() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(long entry, TermCounts counts) {
            int length = counts.length();
            counts.byKey().forEach((key, frequency) -> {
                keys.add(key);
                entries.add(entry);
                frequencies.add(frequency);
                lengths.add(length);
            });
        }
    }

    PgWriter(Connection connection, String schema) {
        this.connection = connection;
        this.schema = schema;
    }

    void apply(List<Change> changes) throws SQLException {
        delete(changes);
        insert(changes);
        Long[] keys = postings.keys().toArray(Long[]::new);
        run(POST, keys, postings.entries().toArray(Long[]::new), postings.frequencies().toArray(Integer[]::new),
                postings.lengths().toArray(Integer[]::new));
        run(COUNT_TERMS, (Object) keys);
        for (var shop : counts.entrySet()) {
            run(COUNT_SHOPS, shop.getKey(), shop.getValue()[0], shop.getValue()[1]);
        }
    }

    private void delete(List<Change> changes) throws SQLException {
        List<Long> gone = new ArrayList<>();
        try (PreparedStatement delete = new PgQuery(DELETE.formatted(schema),
                changes.stream().map(Change::shop).toArray(String[]::new),
                changes.stream().map(Change::id).toArray(String[]::new)).on(connection);
                ResultSet row = delete.executeQuery()) {
            while (row.next()) {
                gone.add(row.getLong(1));
                count(row.getString(2), -1, row.getInt(3));
            }
        }
        if (!gone.isEmpty()) {
            run(UNPOST, (Object) gone.toArray(Long[]::new));
        }
    }

    private void insert(List<Change> changes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT.formatted(schema))) {
            for (Change change : changes) {
                TermCounts terms = change.passage() == null ? null : terms(change);
                if (terms != null) {
                    PgQuery.bind(connection, insert, row(change, terms));
                    insert.addBatch();
                    postings.add(change.version(), terms);
                    count(change.shop(), 1, terms.terms());
                }
            }
            insert.executeBatch();
        }
    }

    /** One passage that cannot be indexed must not keep back those behind it, of every shop. */
    private static TermCounts terms(Change change) {
        try {
            return TermCounts.of(change.shop(), change.passage());
        } catch (IllegalArgumentException | StackOverflowError unfit) {
            LOG.errorf(unfit, "Passage %s of shop %s cannot be indexed and is not found", change.id(), change.shop());
            return null;
        }
    }

    private static Object[] row(Change change, TermCounts terms) {
        Passage p = change.passage();
        return new Object[]{ change.version(), change.shop(), p.id(), p.kind().code(), p.lang().code(), p.productId(),
                LuceneFields.categories(p.category()).toArray(String[]::new), p.validFrom(), p.validTo(), terms.terms(),
                change.vector() == null ? null : change.model(),
                change.vector() == null ? null : PgQuery.boxed(change.vector()), bytes(p) };
    }

    private static byte[] bytes(Passage passage) {
        try {
            return PassageBytes.array(passage);
        } catch (IOException inMemory) {
            throw new java.io.UncheckedIOException(inMemory);
        }
    }

    private void count(String shop, int entries, int terms) {
        if (terms > 0) {
            long[] count = counts.computeIfAbsent(shop, none -> new long[2]);
            count[0] += entries;
            count[1] += (long) entries * terms;
        }
    }

    private void run(String sql, Object... values) throws SQLException {
        new PgQuery(sql.formatted(schema), values).execute(connection);
    }

    /** Which models made these vectors, and how long they are. */
    static Map<String, Integer> dimensions(List<Change> changes) {
        Map<String, Integer> dimensions = new HashMap<>();
        changes.stream().filter(change -> change.passage() != null && change.vector() != null)
                .forEach(change -> dimensions.put(change.model(), change.vector().length));
        return dimensions;
    }
}
