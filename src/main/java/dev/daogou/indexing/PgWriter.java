package dev.daogou.indexing;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
            where e.shop = c.shop and e.id = c.id
            returning e.no, e.shop, e.terms, e.words, e.valid_from is not null or e.valid_to is not null
            """;
    private static final String INSERT = """
            insert into %s.entry (no, shop, id, kind, lang, product, categories, valid_from, valid_to, terms, words, model,
                vector, waits, passage)
            values (?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?, ?, ?, ?::real[]::halfvec, ?, ?)
            """;
    private static final String COUNT_SHOPS = """
            insert into %s.shop as s values (?, ?, ?, ?) on conflict (shop) do update set
                entries = s.entries + excluded.entries, terms = s.terms + excluded.terms, bounded = s.bounded + excluded.bounded
            """;

    private final Connection connection;
    private final String schema;
    /** By shop: entries with terms, their terms, and entries with a validity. As Lucene counts, one without terms is none. */
    private final Map<String, long[]> counts = new TreeMap<>();
    private final PgPostings postings;

    PgWriter(Connection connection, String schema) {
        this.connection = connection;
        this.schema = schema;
        this.postings = new PgPostings(connection, schema);
    }

    /** @param waiting whether the vectors are put into the graph later */
    void apply(List<Change> changes, boolean waiting) throws SQLException {
        delete(changes);
        insert(changes, waiting);
        postings.write();
        for (var shop : counts.entrySet()) {
            long[] count = shop.getValue();
            new PgQuery(COUNT_SHOPS.formatted(schema), shop.getKey(), count[0], count[1], count[2]).execute(connection);
        }
    }

    private void delete(List<Change> changes) throws SQLException {
        try (PreparedStatement delete = new PgQuery(DELETE.formatted(schema),
                changes.stream().map(Change::shop).toArray(String[]::new),
                changes.stream().map(Change::id).toArray(String[]::new)).on(connection);
                ResultSet row = delete.executeQuery()) {
            while (row.next()) {
                postings.remove(row.getLong(1), row.getBytes(4));
                count(row.getString(2), -1, row.getInt(3), row.getBoolean(5));
            }
        }
    }

    private void insert(List<Change> changes, boolean waiting) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT.formatted(schema))) {
            for (Change change : changes) {
                TermCounts terms = change.passage() == null ? null : terms(change);
                if (terms != null) {
                    byte[] words = EntryTerms.bytes(terms);
                    PgQuery.bind(connection, insert, row(change, terms.terms(), words, waiting));
                    insert.addBatch();
                    postings.add(change.version(), words);
                    count(change.shop(), 1, terms.terms(),
                            change.passage().validFrom() != null || change.passage().validTo() != null);
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

    private static Object[] row(Change change, int terms, byte[] words, boolean waiting) {
        Passage p = change.passage();
        return new Object[]{ change.version(), change.shop(), p.id(), p.kind().code(), p.lang().code(), p.productId(),
                LuceneFields.categories(p.category()).stream().map(path -> PgFilter.category(change.shop(), path))
                        .toArray(String[]::new),
                p.validFrom(), p.validTo(), terms, words, change.vector() == null ? null : change.model(), change.vector(),
                waiting && change.vector() != null, bytes(p) };
    }

    private static byte[] bytes(Passage passage) {
        try {
            return PassageBytes.array(passage);
        } catch (IOException inMemory) {
            throw new java.io.UncheckedIOException(inMemory);
        }
    }

    private void count(String shop, int entries, int terms, boolean bounded) {
        long[] count = counts.computeIfAbsent(shop, none -> new long[3]);
        count[0] += terms > 0 ? entries : 0;
        count[1] += (long) entries * terms;
        count[2] += bounded ? entries : 0;
    }

    /** Which models made these vectors, and how long they are. */
    static Map<String, Integer> dimensions(List<Change> changes) {
        Map<String, Integer> dimensions = new HashMap<>();
        changes.stream().filter(change -> change.passage() != null && change.vector() != null)
                .forEach(change -> dimensions.put(change.model(), change.vector().length));
        return dimensions;
    }
}
