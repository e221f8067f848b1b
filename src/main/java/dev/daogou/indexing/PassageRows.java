package dev.daogou.indexing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.daogou.shared.Ids;

/** The statements that write the table {@code passage}: one for what is new or changed, one for what is gone. */
class PassageRows {

    /** "daogou" in ASCII: one writer of passages at a time in a database, until its commit. */
    private static final String LOCK = "select pg_advisory_xact_lock(110386773849973)";

    private static final String INCOMING = """
            with incoming as (
                select * from json_to_recordset(?::json) as i(id text, owner text, ref text, kind text, product_id text,
                    article_id text, category text, lang text, title text, text text, text_hash text, row_hash text,
                    valid_from timestamptz, valid_to timestamptz))
            """;
    private static final String CHANGED = """
            incoming i left join passage p on p.shop = ? and p.id = i.id
            where p.id is null or p.row_hash <> i.row_hash or p.removed_at is not null
            """;
    private static final String GONE = """
            p.shop = ? and p.owner = any(?) and p.removed_at is null
            and not exists (select 1 from incoming i where i.id = p.id)
            """;
    private static final String ANY_CHANGE = INCOMING + "select exists (select 1 from " + CHANGED
            + ") or exists (select 1 from passage p where " + GONE + ")";
    private static final String UPSERT = INCOMING + """
            insert into passage (shop, id, owner, ref, kind, product_id, article_id, category, lang, title, text, text_hash,
                row_hash, valid_from, valid_to, version)
            select ?, i.id, i.owner, i.ref, i.kind, i.product_id, i.article_id, i.category, i.lang, i.title, i.text, i.text_hash,
                i.row_hash, i.valid_from, i.valid_to, nextval('passage_version')
            from\s""" + CHANGED + """
            on conflict (shop, id) do update set owner = excluded.owner, ref = excluded.ref, kind = excluded.kind,
                product_id = excluded.product_id, article_id = excluded.article_id, category = excluded.category,
                lang = excluded.lang, title = excluded.title, text = excluded.text, text_hash = excluded.text_hash,
                row_hash = excluded.row_hash, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                version = excluded.version, removed_at = null
            """;
    private static final String REMOVE = INCOMING + """
            update passage p set removed_at = ?, version = nextval('passage_version'), title = '', text = '', row_hash = ''
            where\s""" + GONE;

    /** A passage as the statements read it, all snake case. */
    record Row(String id, String owner, String ref, String kind, @JsonProperty("product_id") String productId,
            @JsonProperty("article_id") String articleId, String category, String lang, String title, String text,
            @JsonProperty("text_hash") String textHash, @JsonProperty("row_hash") String rowHash,
            @JsonProperty("valid_from") String validFrom, @JsonProperty("valid_to") String validTo) {

        static Row of(PassageOwner owner, Passage p) {
            return new Row(p.id(), owner.key(), p.ref(), p.kind().code(), p.productId(), p.articleId(), p.category(),
                    p.lang().code(), p.title(), p.text(), p.textHash(), hash(owner, p), text(p.validFrom()), text(p.validTo()));
        }

        private static String hash(PassageOwner owner, Passage p) {
            return Ids.sha256(Stream.of(owner.key(), p.ref(), p.kind(), p.productId(), p.articleId(), p.category(), p.lang(),
                    p.title(), p.text(), p.validFrom(), p.validTo()).map(Objects::toString).collect(Collectors.joining("\0")));
        }

        private static String text(Instant instant) {
            return instant == null ? null : instant.toString();
        }
    }

    private final String shop;
    private final String[] owners;
    private final List<Row> rows = new ArrayList<>();

    /** @throws IllegalArgumentException when two passages share an id */
    PassageRows(String shop, Map<PassageOwner, List<Passage>> passages) {
        this.shop = shop;
        this.owners = passages.keySet().stream().map(PassageOwner::key).toArray(String[]::new);
        Set<String> seen = new HashSet<>();
        passages.forEach((owner, list) -> list.forEach(passage -> {
            if (!seen.add(passage.id())) {
                throw new IllegalArgumentException("two passages have the id " + passage.id());
            }
            rows.add(Row.of(owner, passage));
        }));
    }

    List<Row> rows() {
        return rows;
    }

    /**
     * Looks without a lock first: an unchanged feed neither waits for other writers nor keeps them waiting.
     *
     * @param json the rows as a JSON array
     * @return whether anything was written
     */
    boolean write(Connection connection, String json, Instant now) throws SQLException {
        try (PreparedStatement any = connection.prepareStatement(ANY_CHANGE)) {
            any.setString(1, json);
            any.setString(2, shop);
            any.setString(3, shop);
            any.setArray(4, connection.createArrayOf("text", owners));
            try (var result = any.executeQuery()) {
                result.next();
                if (!result.getBoolean(1)) {
                    return false;
                }
            }
        }
        try (PreparedStatement lock = connection.prepareStatement(LOCK);
                PreparedStatement upsert = connection.prepareStatement(UPSERT);
                PreparedStatement remove = connection.prepareStatement(REMOVE)) {
            lock.execute();
            upsert.setString(1, json);
            upsert.setString(2, shop);
            upsert.setString(3, shop);
            upsert.executeUpdate();
            remove.setString(1, json);
            remove.setTimestamp(2, Timestamp.from(now));
            remove.setString(3, shop);
            remove.setArray(4, connection.createArrayOf("text", owners));
            remove.executeUpdate();
        }
        return true;
    }
}
