package dev.daogou.indexing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes the postings of a build: of each term the last ones lie in the term's own row, where new ones are added, the others in
 * rows of {@link #ROW}. An entry that goes is taken out of all of them, so that counts and postings are always what the entries
 * say. One writer at a time.
 */
final class PgPostings {

    /** About a kilobyte: small enough to be written again for one more, large enough to be read fast. */
    static final int ROW = 256;
    private static final String TERMS = "select key, entries, least, tail from %s.term where key = any(?)";
    private static final String ROWS_WITH = """
            select distinct p.key, p.last, p.body from unnest(?::bigint[], ?::bigint[]) g(key, entry) cross join lateral (
                select * from %1$s.posting p where p.key = g.key and p.last >= g.entry order by p.last limit 1) p
            """;
    private static final String PUT_TERMS = """
            insert into %s.term select * from unnest(?::bigint[], ?::bigint[], ?::float8[], ?::bytea[]) order by 1
            on conflict (key) do update set entries = excluded.entries, least = excluded.least, tail = excluded.tail
            """;
    private static final String PUT_ROWS = """
            insert into %s.posting select * from unnest(?::bigint[], ?::bigint[], ?::bytea[]) order by 1, 2
            on conflict (key, last) do update set body = excluded.body
            """;
    private static final String CUT_ROWS = """
            delete from %s.posting p using unnest(?::bigint[], ?::bigint[]) g(key, last) where p.key = g.key and p.last = g.last
            """;

    private final Connection connection;
    private final String schema;
    private final Map<Long, Set<Long>> gone = new HashMap<>();
    private final Map<Long, Postings> added = new TreeMap<>();
    private final Map<Long, Term> terms = new HashMap<>();
    private final Map<Place, Postings> changed = new HashMap<>();

    /** Where a row lies. */
    private record Place(long key, long last) {}

    private static final class Term {

        long entries;
        double least = Double.POSITIVE_INFINITY;
        Postings tail = new Postings();
    }

    PgPostings(Connection connection, String schema) {
        this.connection = connection;
        this.schema = schema;
    }

    void remove(long entry, byte[] itsTerms) {
        EntryTerms.each(itsTerms, (key, frequency, length) -> gone.computeIfAbsent(key, none -> new HashSet<>()).add(entry));
    }

    /** @param entry after all that are there */
    void add(long entry, byte[] itsTerms) {
        EntryTerms.each(itsTerms,
                (key, frequency, length) -> added.computeIfAbsent(key, none -> new Postings()).add(entry, frequency, length));
    }

    void write() throws SQLException {
        Set<Long> keys = new TreeSet<>(gone.keySet());
        keys.addAll(added.keySet());
        if (keys.isEmpty()) {
            return;
        }
        readTerms(keys.toArray(Long[]::new));
        takeOut();
        added.forEach(this::append);
        writeTerms();
        writeRows();
    }

    private void readTerms(Long[] keys) throws SQLException {
        try (var statement = new PgQuery(TERMS.formatted(schema), (Object) keys).on(connection);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Term term = new Term();
                term.entries = row.getLong(2);
                term.least = row.getDouble(3);
                term.tail = Postings.of(row.getBytes(4));
                terms.put(row.getLong(1), term);
            }
        }
    }

    private void takeOut() throws SQLException {
        List<Long> keys = new ArrayList<>();
        List<Long> entries = new ArrayList<>();
        gone.forEach((key, set) -> {
            Term term = terms.get(key);
            term.entries -= set.size();
            if (term.tail.remove(set) < set.size()) {
                set.forEach(entry -> {
                    keys.add(key);
                    entries.add(entry);
                });
            }
        });
        if (keys.isEmpty()) {
            return;
        }
        try (var statement = new PgQuery(ROWS_WITH.formatted(schema), keys.toArray(Long[]::new), entries.toArray(Long[]::new))
                .on(connection); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Postings postings = Postings.of(row.getBytes(3));
                if (postings.remove(gone.get(row.getLong(1))) > 0) {
                    changed.put(new Place(row.getLong(1), row.getLong(2)), postings);
                }
            }
        }
    }

    private void append(long key, Postings postings) {
        Term term = terms.computeIfAbsent(key, none -> new Term());
        term.entries += postings.size();
        term.least = Math.min(term.least, postings.leastNorm(PgWords.REFERENCE_NORMS));
        term.tail.addAll(postings);
        while (term.tail.size() >= 2 * ROW) {
            Postings row = term.tail.split(ROW);
            changed.put(new Place(key, row.last()), row);
        }
    }

    private void writeTerms() throws SQLException {
        List<Long> empty = terms.entrySet().stream().filter(term -> term.getValue().entries == 0).map(Map.Entry::getKey)
                .toList();
        new PgQuery("delete from %s.term where key = any(?)".formatted(schema), (Object) empty.toArray(Long[]::new))
                .execute(connection);
        terms.keySet().removeAll(empty);
        List<Term> rows = new ArrayList<>(terms.values());
        new PgQuery(PUT_TERMS.formatted(schema), terms.keySet().toArray(Long[]::new),
                rows.stream().map(term -> term.entries).toArray(Long[]::new),
                rows.stream().map(term -> term.least).toArray(Double[]::new),
                rows.stream().map(term -> term.tail.bytes()).toArray(byte[][]::new)).execute(connection);
    }

    private void writeRows() throws SQLException {
        List<Place> empty = changed.keySet().stream().filter(place -> changed.get(place).size() == 0).toList();
        new PgQuery(CUT_ROWS.formatted(schema), keys(empty), lasts(empty)).execute(connection);
        changed.keySet().removeAll(empty);
        List<Place> places = List.copyOf(changed.keySet());
        new PgQuery(PUT_ROWS.formatted(schema), keys(places), lasts(places),
                places.stream().map(place -> changed.get(place).bytes()).toArray(byte[][]::new)).execute(connection);
    }

    private static Long[] keys(List<Place> places) {
        return places.stream().map(Place::key).toArray(Long[]::new);
    }

    private static Long[] lasts(List<Place> places) {
        return places.stream().map(Place::last).toArray(Long[]::new);
    }
}
