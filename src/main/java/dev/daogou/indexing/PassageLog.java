package dev.daogou.indexing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.shared.Lang;
import io.agroal.api.AgroalDataSource;

/** The passages of all shops in the order of their versions. The only reader that is not one shop's. */
@ApplicationScoped
class PassageLog implements PassageSource {

    private static final String WITH_VECTOR = """
            select p.*, e.vector from passage p
            left join embedding e on e.text_hash = p.text_hash and e.model = case p.lang when 'zh' then ? else ? end
            """;
    private static final String AFTER = WITH_VECTOR + "where p.version > ? order by p.version limit ?";
    private static final String BARE = WITH_VECTOR
            + "where p.version > ? and p.removed_at is null and e.vector is null order by p.version limit ?";
    private static final String BARE_OF = WITH_VECTOR
            + "where p.shop = ? and p.id > ? and p.removed_at is null and e.vector is null order by p.id limit ?";

    private final AgroalDataSource database;
    private final Embedders embedders;
    private final PassageCounts counts;
    private final AtomicBoolean bare = new AtomicBoolean(true);

    PassageLog(AgroalDataSource database, Embedders embedders, PassageCounts counts) {
        this.database = database;
        this.embedders = embedders;
        this.counts = counts;
    }

    @Override
    public List<Change> after(long version, int limit, Models models) {
        return read(AFTER, version, limit, models);
    }

    void lookForBare() {
        bare.set(true);
    }

    boolean sawBare() {
        return bare.getAndSet(false);
    }

    /** Some passages without a vector by these models, the oldest first. */
    List<Change> bare(int limit, Models models) {
        return read(BARE, 0, limit, models);
    }

    /** Some passages of a shop without a vector by these models, in the order of their ids behind this one. */
    List<Change> bareOf(String shop, String id, int limit, Models models) {
        return read(BARE_OF, statement -> {
            statement.setString(3, shop);
            statement.setString(4, id);
            statement.setInt(5, limit);
        }, models);
    }

    @Override
    public Census census() {
        return counts.census();
    }

    @Override
    public Models wanted() {
        return embedders.wanted();
    }

    @Override
    public Models stocked() {
        return counts.stocked(wanted());
    }

    private interface Bound {
        void to(PreparedStatement statement) throws SQLException;
    }

    private List<Change> read(String sql, long version, int limit, Models models) {
        return read(sql, statement -> {
            statement.setLong(3, version);
            statement.setInt(4, limit);
        }, models);
    }

    private List<Change> read(String sql, Bound bound, Models models) {
        List<Change> changes = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, models.zh());
            select.setString(2, models.en());
            bound.to(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    changes.add(change(row, models));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the passages could not be read", e);
        }
        return changes;
    }

    private Change change(ResultSet row, Models models) throws SQLException {
        Passage passage = null;
        Lang lang = Lang.of(row.getString("lang"));
        if (row.getTimestamp("removed_at") == null) {
            passage = new Passage(row.getString("id"), row.getString("ref"), PassageKind.of(row.getString("kind")),
                    row.getString("product_id"), row.getString("article_id"), row.getString("category"), lang,
                    row.getString("title"), row.getString("text"), instant(row.getTimestamp("valid_from")),
                    instant(row.getTimestamp("valid_to")));
        }
        byte[] vector = row.getBytes("vector");
        if (passage != null && vector == null) {
            bare.set(true);
        }
        return new Change(row.getString("shop"), row.getString("id"), row.getLong("version"), passage, models.of(lang),
                vector == null ? null : StoredVectors.floats(vector));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
