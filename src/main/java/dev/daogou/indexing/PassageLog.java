package dev.daogou.indexing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

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
    private static final String CENSUS = """
            select shop, max(version), count(*) filter (where removed_at is null) from passage group by shop
            """;

    private final AgroalDataSource database;
    private final Embedders embedders;
    private final Vectors vectors;

    private final AtomicBoolean bare = new AtomicBoolean(true);

    PassageLog(AgroalDataSource database, Embedders embedders, Vectors vectors) {
        this.database = database;
        this.embedders = embedders;
        this.vectors = vectors;
    }

    @Override
    public List<Change> after(long version, int limit) {
        List<Change> changes = read(AFTER, version, limit);
        if (changes.stream().anyMatch(change -> change.passage() != null && change.vector() == null)) {
            bare.set(true);
        }
        return changes;
    }

    boolean sawBare() {
        return bare.getAndSet(false);
    }

    /** Some passages without a vector, the oldest first. */
    List<Change> bare(int limit) {
        return read(BARE, 0, limit);
    }

    @Override
    public void embed(List<Change> changes) {
        vectors.embedMissing(changes.stream().map(Change::passage).filter(Objects::nonNull).toList());
    }

    @Override
    public Census census() {
        Map<String, Long> counts = new TreeMap<>();
        long mark = 0;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(CENSUS);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                mark = Math.max(mark, row.getLong(2));
                counts.put(row.getString(1), row.getLong(3));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the passages could not be counted", e);
        }
        counts.values().removeIf(count -> count == 0);
        return new Census(mark, counts);
    }

    @Override
    public String models() {
        return Arrays.stream(Lang.values()).map(this::model).collect(Collectors.joining(", "));
    }

    @Override
    public String model(Lang lang) {
        return embedders.modelName(lang);
    }

    private List<Change> read(String sql, long version, int limit) {
        List<Change> changes = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, model(Lang.ZH));
            select.setString(2, model(Lang.EN));
            select.setLong(3, version);
            select.setInt(4, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    changes.add(change(row));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the passages could not be read", e);
        }
        return changes;
    }

    private Change change(ResultSet row) throws SQLException {
        Passage passage = null;
        Lang lang = Lang.of(row.getString("lang"));
        if (row.getTimestamp("removed_at") == null) {
            passage = new Passage(row.getString("id"), row.getString("ref"), PassageKind.of(row.getString("kind")),
                    row.getString("product_id"), row.getString("article_id"), row.getString("category"), lang,
                    row.getString("title"), row.getString("text"), instant(row.getTimestamp("valid_from")),
                    instant(row.getTimestamp("valid_to")));
        }
        byte[] vector = row.getBytes("vector");
        return new Change(row.getString("shop"), row.getString("id"), row.getLong("version"), passage, model(lang),
                vector == null ? null : Vectors.floats(vector));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
