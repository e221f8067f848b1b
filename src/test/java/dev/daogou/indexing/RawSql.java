package dev.daogou.indexing;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.apache.lucene.util.BytesRef;

/** PostgreSQL as its and pgvector's manuals use it: one table, a GIN index and a graph; two queries, no filter. */
final class RawSql implements BenchPeer {

    private static final int CHUNK = 1_000;
    private static final String TABLE = """
            create extension if not exists vector;
            create table raw (id integer primary key, passage bytea not null, words tsvector not null, embedding vector(%d))
            """;
    private static final String INDEXES = """
            set maintenance_work_mem = '512MB';
            set max_parallel_maintenance_workers = 0;
            create index on raw using gin (words);
            create index on raw using hnsw (embedding vector_cosine_ops);
            vacuum analyze raw
            """;
    private static final String BY_WORDS = """
            select id, passage, ts_rank(words, q) as rank from raw, (select ?::tsquery as q) a where words @@ q
            order by rank desc limit ?
            """;
    private static final String BY_VECTOR = "select id, passage from raw order by embedding <=> ?::real[]::vector limit ?";

    private final DataSource database;

    RawSql(DataSource database, BenchPassages passages) throws SQLException, IOException {
        this.database = database;
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(TABLE.formatted(passages.vector(0).length));
            for (int i = 0; i < passages.size(); i += CHUNK) {
                insert(connection, passages, i, Math.min(passages.size(), i + CHUNK));
            }
            for (String sql : INDEXES.split(";")) {
                statement.execute(sql);
            }
        }
    }

    private static void insert(Connection connection, BenchPassages passages, int from, int to)
            throws SQLException, IOException {
        try (PreparedStatement insert = connection
                .prepareStatement("insert into raw values (?, ?, ?::tsvector, ?::real[]::vector)")) {
            for (int i = from; i < to; i++) {
                Passage passage = passages.passage(i);
                PgQuery.bind(connection, insert, i, PassageBytes.array(passage), words(Terms.ofPassage(passage.embedded())),
                        passages.vector(i));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String words(List<String> terms) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < terms.size(); i++) {
            words.append(quoted(terms.get(i))).append(':').append(i + 1).append(' ');
        }
        return words.toString();
    }

    private static String quoted(String term) {
        return "'" + term.replace("'", "''") + "'";
    }

    @Override
    public int search(IndexQuery query) throws Exception {
        String words = Terms.ofQuestion(query.text()).stream().map(RawSql::quoted).collect(Collectors.joining("|"));
        Set<Integer> found = new LinkedHashSet<>();
        try (Connection connection = database.getConnection()) {
            for (PgQuery part : List.of(new PgQuery(BY_WORDS, words, query.k()),
                    new PgQuery(BY_VECTOR, query.vector(), query.k()))) {
                try (PreparedStatement statement = part.on(connection); ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        if (found.add(row.getInt(1))) {
                            PassageBytes.passage(new BytesRef(row.getBytes(2)));
                        }
                    }
                }
            }
        }
        return found.size();
    }
}
