package dev.daogou.indexing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.daogou.indexing.PgWords.Asked;
import dev.daogou.indexing.WordScores.Sum;

/**
 * The entries that score best by words, exactly: postings are read term by term, the rarest first, until those of the others
 * could bring up nobody else (MaxScore, Turtle and Flood 1995). The very common words of a question are so hardly ever read;
 * what they add to the best is computed from these entries' own terms.
 */
final class PgLexical {

    /** So many postings are read in two milliseconds; less would be one more question to the database. */
    static final long AT_ONCE = 200_000;
    private static final int MORE = 4;
    /** Looking an entry up takes as long as reading so many postings. */
    private static final int POSTINGS_A_LOOK = 100;
    /** As many are looked up at once, all of them. */
    private static final int LOOKS = 500;
    private static final String ROWS = "select key, body from %s.posting where key = any(?) order by key, last";
    private static final String PASSING = "select e.no, e.words from %s.entry e where e.no = any(?) and %s";

    private final Connection connection;
    private final String schema;
    private final PgWords words;
    private final PgFilter filter;
    private final long[] only;
    private final Map<Long, List<byte[]>> rows = new HashMap<>();
    private int read;

    /** @param only the entries that pass the filter, ascending, where they are few, else {@code null} */
    PgLexical(Connection connection, String schema, PgWords words, PgFilter filter, long[] only) {
        this.connection = connection;
        this.schema = schema;
        this.words = words;
        this.filter = filter;
        this.only = only;
    }

    /**
     * The k best, the best first.
     *
     * @param atOnce so many postings are read first, the fourfold next, and so on
     */
    List<Sum> best(int k, long atOnce) throws SQLException {
        if (only != null && only.length <= LOOKS) {
            return first(k, passing(Arrays.stream(only).boxed().toArray(Long[]::new)));
        }
        int want = k;
        for (long budget = atOnce; read < words.terms().size() || !rows.isEmpty(); budget *= MORE) {
            read(budget);
            double rest = words.terms().stream().skip(read).mapToDouble(Asked::most).sum();
            WordScores scores = new WordScores(words.norms(), only, want, rest);
            words.terms().stream().limit(read).forEach(term -> scores.add(rows.get(term.key()), term.idf()));
            List<Sum> found = scores.run(rest == 0 ? Long.MAX_VALUE : Math.max(4 * k, unread() / POSTINGS_A_LOOK));
            if (found == null || rest > 0 && scores.threshold() < rest) {
                continue;
            }
            List<Sum> best = exact(k, found, rest);
            boolean enough = best.size() == k && best.get(k - 1).score() >= Math.max(rest, scores.threshold());
            if (enough || rest == 0 && found.size() == scores.seen()) {
                return best;
            }
            // The filter held many back.
            want *= 2 * MORE;
        }
        return List.of();
    }

    private long unread() {
        return words.terms().stream().skip(read).mapToLong(Asked::having).sum();
    }

    /** At least one more term, if there is one, and as many as fit. */
    private void read(long budget) throws SQLException {
        List<Asked> fresh = new ArrayList<>();
        long postings = 0;
        for (Asked term : words.terms().subList(read, words.terms().size())) {
            postings += term.having();
            if (!fresh.isEmpty() && postings > budget) {
                break;
            }
            fresh.add(term);
        }
        fresh.forEach(term -> rows.put(term.key(), new ArrayList<>()));
        Long[] keys = fresh.stream().filter(term -> new PostingCursor(term.tail()).left() < term.having()).map(Asked::key)
                .toArray(Long[]::new);
        if (keys.length > 0) {
            try (var statement = new PgQuery(ROWS.formatted(schema), (Object) keys).on(connection);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.get(row.getLong(1)).add(row.getBytes(2));
                }
            }
        }
        fresh.forEach(term -> rows.get(term.key()).add(term.tail()));
        read += fresh.size();
    }

    /** The k best of these that pass the filter, with what the unread terms add; all others could have less only. */
    private List<Sum> exact(int k, List<Sum> found, double rest) throws SQLException {
        if (rest == 0 && (only != null || filter.holdsForAll(words))) {
            return found.subList(0, Math.min(k, found.size()));
        }
        List<Sum> best = new ArrayList<>();
        int from = 0;
        for (int step = 2 * k; from < found.size() && !beyond(k, best, found.get(from).score() + rest); step *= 2) {
            List<Sum> next = found.subList(from, Math.min(found.size(), from + step));
            best.addAll(passing(next.stream().map(Sum::entry).toArray(Long[]::new)));
            best = first(k, best);
            from += step;
        }
        return best;
    }

    private boolean beyond(int k, List<Sum> best, double atMost) {
        return best.size() == k && best.get(k - 1).score() >= atMost;
    }

    private List<Sum> first(int k, List<Sum> sums) {
        return new ArrayList<>(sums.stream().filter(sum -> sum.score() > 0).sorted(WordScores.BEST_FIRST).limit(k).toList());
    }

    private List<Sum> passing(Long[] entries) throws SQLException {
        List<Object> values = new ArrayList<>();
        values.add(entries);
        values.addAll(filter.values());
        List<Sum> passing = new ArrayList<>();
        String sql = PASSING.formatted(schema, filter.condition());
        try (var statement = new PgQuery(sql, values.toArray()).on(connection); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                passing.add(new Sum(row.getLong(1), words.score(row.getBytes(2))));
            }
        }
        return passing;
    }
}
