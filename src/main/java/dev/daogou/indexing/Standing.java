package dev.daogou.indexing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/**
 * Which of the passages found still stand, and as what. An index follows the database by moments; what was deleted in one of
 * them must be told by nobody, and what was rewritten as it is now.
 */
interface Standing {

    /** For knowledge that nobody changes meanwhile. */
    Standing UNCHANGED = (shop, at, hits) -> hits;

    /** In their order, with today's texts. @param at the moment at which they are to be valid */
    List<Hit> of(String shop, Instant at, List<Hit> hits);

    /** As the database has them now. */
    @ApplicationScoped
    class InDatabase implements Standing {

        private static final String STANDING = """
                 from passage where shop = ? and id = any(?) and removed_at is null
                and (valid_from is null or valid_from <= ?) and (valid_to is null or valid_to > ?)
                """;
        private static final String HASHES = "select id, text_hash" + STANDING;
        private static final String ROWS = "select *" + STANDING;

        private final AgroalDataSource database;

        InDatabase(AgroalDataSource database) {
            this.database = database;
        }

        @Override
        public List<Hit> of(String shop, Instant at, List<Hit> hits) {
            if (hits.isEmpty()) {
                return hits;
            }
            Map<String, String> hashes = new HashMap<>();
            each(row -> hashes.put(row.getString("id"), row.getString("text_hash")), HASHES, shop, ids(hits), at, at);
            List<Hit> standing = hits.stream().filter(hit -> hashes.containsKey(hit.passage().id())).toList();
            List<Hit> rewritten = standing.stream()
                    .filter(hit -> !hit.passage().textHash().equals(hashes.get(hit.passage().id()))).toList();
            return rewritten.isEmpty() ? standing : renewed(shop, at, standing, rewritten);
        }

        private List<Hit> renewed(String shop, Instant at, List<Hit> standing, List<Hit> rewritten) {
            Map<String, Passage> now = new HashMap<>();
            standing.forEach(hit -> now.put(hit.passage().id(), hit.passage()));
            rewritten.forEach(hit -> now.remove(hit.passage().id()));
            each(row -> now.put(row.getString("id"), PassageRow.passage(row)), ROWS, shop, ids(rewritten), at, at);
            return standing.stream().filter(hit -> now.containsKey(hit.passage().id()))
                    .map(hit -> hit.of(now.get(hit.passage().id()))).toList();
        }

        private static String[] ids(List<Hit> hits) {
            return hits.stream().map(hit -> hit.passage().id()).toArray(String[]::new);
        }

        private void each(PgQuery.Row reader, String sql, Object... values) {
            new PgQuery(sql, values).each(database, "the passages found could not be looked up", reader);
        }
    }
}
