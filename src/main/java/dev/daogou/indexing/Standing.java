package dev.daogou.indexing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/**
 * Which of the passages found still stand as they were found. An index follows the database by moments; what was deleted or
 * rewritten in one of them must be told by nobody.
 */
interface Standing {

    /** For knowledge that nobody changes meanwhile. */
    Standing UNCHANGED = (shop, at, hits) -> hits;

    /** In their order. @param at the moment at which they are to be valid */
    List<Hit> of(String shop, Instant at, List<Hit> hits);

    /** As the database has them now. */
    @ApplicationScoped
    class InDatabase implements Standing {

        private static final String HASHES = """
                select id, text_hash from passage where shop = ? and id = any(?) and removed_at is null
                and (valid_from is null or valid_from <= ?) and (valid_to is null or valid_to > ?)
                """;

        private final AgroalDataSource database;

        InDatabase(AgroalDataSource database) {
            this.database = database;
        }

        @Override
        public List<Hit> of(String shop, Instant at, List<Hit> hits) {
            if (hits.isEmpty()) {
                return hits;
            }
            Map<String, String> hashes = hashes(shop, at, hits.stream().map(hit -> hit.passage().id()).toArray(String[]::new));
            return hits.stream().filter(hit -> hit.passage().textHash().equals(hashes.get(hit.passage().id()))).toList();
        }

        private Map<String, String> hashes(String shop, Instant at, String[] ids) {
            Map<String, String> hashes = new HashMap<>();
            try (Connection connection = database.getConnection();
                    var statement = new PgQuery(HASHES, shop, ids, at, at).on(connection);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    hashes.put(row.getString(1), row.getString(2));
                }
                return hashes;
            } catch (SQLException e) {
                throw new IllegalStateException("the passages found could not be looked up", e);
            }
        }
    }
}
