package dev.daogou.indexing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Writes what differs between the passages some owners should have and those they have. The difference is taken here and not
 * in SQL: a planner that takes a parameter of 10,000 rows for 100 turns the comparison quadratic.
 */
class PassageRows {

    /** One writer of passages at a time in a database, until its commit; the number is "daogou" in ASCII. */
    static final String LOCK = "select pg_advisory_xact_lock(110386773849973)";
    private static final String STORED = """
            select id, row_hash from passage where shop = ? and owner = any(?) and removed_at is null
            """;
    private static final String UPSERT = """
            insert into passage (shop, id, owner, ref, kind, product_id, article_id, category, lang, title, text, text_hash,
                row_hash, valid_from, valid_to, version)
            select ?, i.*, nextval('passage_version') from json_to_recordset(?::json) as i(id text, owner text, ref text,
                kind text, product_id text, article_id text, category text, lang text, title text, text text, text_hash text,
                row_hash text, valid_from timestamptz, valid_to timestamptz)
            on conflict (shop, id) do update set owner = excluded.owner, ref = excluded.ref, kind = excluded.kind,
                product_id = excluded.product_id, article_id = excluded.article_id, category = excluded.category,
                lang = excluded.lang, title = excluded.title, text = excluded.text, text_hash = excluded.text_hash,
                row_hash = excluded.row_hash, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                version = excluded.version, removed_at = null
            """;
    private static final String REMOVE = """
            update passage set removed_at = ?, version = nextval('passage_version'), title = '', text = '', row_hash = ''
            where shop = ? and id = any(?)
            """;

    /** Hashed once; the rest of the row is made only when it changed. */
    private record Wanted(PassageOwner owner, Passage passage, String hash) {
        PassageRow row() {
            return PassageRow.of(owner, passage, hash);
        }
    }

    /** What has to be written. */
    private record Difference(List<PassageRow> changed, Set<String> gone) {
        boolean isEmpty() {
            return changed.isEmpty() && gone.isEmpty();
        }
    }

    private final String shop;
    private final String[] owners;
    private final Map<String, Wanted> rows = new LinkedHashMap<>();

    /** @throws IllegalArgumentException when two passages share an id */
    PassageRows(String shop, Map<PassageOwner, ? extends Collection<Passage>> passages) {
        this.shop = shop;
        this.owners = passages.keySet().stream().map(PassageOwner::key).toArray(String[]::new);
        passages.forEach((owner, list) -> list.forEach(passage -> {
            if (rows.put(passage.id(), new Wanted(owner, passage, PassageRow.hash(owner, passage))) != null) {
                throw new IllegalArgumentException("two passages have the id " + passage.id());
            }
        }));
    }

    /**
     * Looks without the lock first: an unchanged feed neither waits for other writers nor keeps them waiting.
     *
     * @return whether anything was written
     */
    boolean write(Connection connection, ObjectMapper json, Instant now) throws SQLException, JsonProcessingException {
        if (difference(connection).isEmpty()) {
            return false;
        }
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.execute();
        }
        Difference difference = difference(connection);
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT);
                PreparedStatement remove = connection.prepareStatement(REMOVE)) {
            upsert.setString(1, shop);
            upsert.setString(2, json.writeValueAsString(difference.changed()));
            upsert.executeUpdate();
            remove.setTimestamp(1, Timestamp.from(now));
            remove.setString(2, shop);
            remove.setArray(3, connection.createArrayOf("text", difference.gone().toArray()));
            remove.executeUpdate();
        }
        return !difference.isEmpty();
    }

    private Difference difference(Connection connection) throws SQLException {
        Map<String, String> stored = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(STORED)) {
            select.setString(1, shop);
            select.setArray(2, connection.createArrayOf("text", owners));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    stored.put(row.getString(1), row.getString(2));
                }
            }
        }
        List<PassageRow> changed = rows.values().stream()
                .filter(wanted -> !wanted.hash().equals(stored.get(wanted.passage().id()))).map(Wanted::row).toList();
        stored.keySet().removeAll(rows.keySet());
        return new Difference(changed, stored.keySet());
    }
}
