package dev.daogou.intent;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.shared.Lang;
import dev.daogou.shop.CurrentShop;
import io.agroal.api.AgroalDataSource;

/** The tables {@code topic_example} and {@code topic_teaching}, as far as they are the current shop's. */
@ApplicationScoped
class TopicRows {

    /** @param model that made the vector; {@code null}, as that is, until it has been made */
    record Row(int n, TopicExample example, String model, CompactVector vector) {

        Row by(String other, CompactVector made) {
            return new Row(n, example, other, made);
        }
    }

    /** What is done with a connection. */
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private final AgroalDataSource database;
    private final CurrentShop shop;

    TopicRows(AgroalDataSource database, CurrentShop shop) {
        this.database = database;
        this.shop = shop;
    }

    /** Names what is taught; empty where nothing is. */
    Optional<String> revision() {
        return does("select revision from topic_teaching where shop = ?", select -> {
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        });
    }

    List<TopicExample> all() {
        return does("select n, text, label, intent, null, null from topic_example where shop = ? order by n", TopicRows::rows)
                .stream().map(Row::example).toList();
    }

    /** In the order in which they come first. */
    List<TopicExamples.Topic> topics() {
        return does("""
                select label, max(intent), count(*) from topic_example where shop = ? group by label order by min(n)
                """, select -> {
            try (ResultSet rows = select.executeQuery()) {
                List<TopicExamples.Topic> topics = new ArrayList<>();
                while (rows.next()) {
                    topics.add(new TopicExamples.Topic(rows.getString(1), intent(rows.getString(2)), rows.getInt(3)));
                }
                return topics;
            }
        });
    }

    /** Of how many sentences of a language this model has made the vector. */
    int embedded(Lang lang, String model) {
        return does("select count(*) from topic_example where shop = ? and lang = ? and model = ?", select -> {
            select.setString(2, lang.code());
            select.setString(3, model);
            return count(select);
        });
    }

    int sentences(Lang lang) {
        return does("select count(*) from topic_example where shop = ? and lang = ?", select -> {
            select.setString(2, lang.code());
            return count(select);
        });
    }

    List<Row> in(Lang lang) {
        return does("""
                select n, text, label, intent, model, vector from topic_example where shop = ? and lang = ? order by n
                """, select -> {
            select.setString(2, lang.code());
            return rows(select);
        });
    }

    /** Within a transaction, before what is taught is read to be changed: who changes it at the same time waits for its end. */
    void begin(String revision, Instant now) {
        does("""
                insert into topic_teaching (shop, revision, at) values (?, ?, ?)
                on conflict (shop) do update set revision = excluded.revision, at = excluded.at
                """, insert -> {
            insert.setString(2, revision);
            insert.setTimestamp(3, Timestamp.from(now));
            return insert.executeUpdate();
        });
    }

    /** After {@link #begin}. A sentence that stays keeps its vector, since thousands take a minute to be made. */
    void replace(List<TopicExample> examples) {
        Map<String, Row> vectored = does("""
                select n, text, label, intent, model, vector from topic_example where shop = ? and model is not null
                """, TopicRows::rows).stream().collect(Collectors.toMap(row -> row.example().text(), row -> row));
        does("delete from topic_example where shop = ?", PreparedStatement::executeUpdate);
        does("insert into topic_example (shop, n, text, label, intent, lang, model, vector) values (?, ?, ?, ?, ?, ?, ?, ?)",
                insert -> {
                    int n = 0;
                    for (TopicExample example : examples) {
                        Row known = vectored.get(example.text());
                        insert.setString(1, shop.id());
                        insert.setInt(2, ++n);
                        insert.setString(3, example.text());
                        insert.setString(4, example.label());
                        insert.setString(5, example.intent() == null ? null : example.intent().code());
                        insert.setString(6, Lang.ofText(example.text()).code());
                        insert.setString(7, known == null ? null : known.model());
                        insert.setBytes(8, known == null ? null : known.vector().stored());
                        insert.addBatch();
                    }
                    return insert.executeBatch();
                });
    }

    /** After {@link #begin}. */
    void forget(String label) {
        does("delete from topic_example where shop = ? and label = ?", delete -> {
            delete.setString(2, label);
            return delete.executeUpdate();
        });
    }

    /** Within a transaction. @return whether anything was taught */
    boolean clear() {
        boolean taught = does("delete from topic_teaching where shop = ?", PreparedStatement::executeUpdate) > 0;
        does("delete from topic_example where shop = ?", PreparedStatement::executeUpdate);
        return taught;
    }

    /** Remembers the vectors of rows, unless something else is taught by now. */
    void keep(String revision, List<Row> rows) {
        does("""
                update topic_example set model = ?, vector = ? where shop = ? and n = ?
                and exists (select from topic_teaching t where t.shop = topic_example.shop and t.revision = ?)
                """, update -> {
            for (Row row : rows) {
                update.setString(1, row.model());
                update.setBytes(2, row.vector().stored());
                update.setString(3, shop.id());
                update.setInt(4, row.n());
                update.setString(5, revision);
                update.addBatch();
            }
            return update.executeBatch();
        });
    }

    private static int count(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static List<Row> rows(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<Row> found = new ArrayList<>();
            while (rows.next()) {
                byte[] vector = rows.getBytes(6);
                found.add(new Row(rows.getInt(1),
                        new TopicExample(rows.getString(2), rows.getString(3), intent(rows.getString(4))), rows.getString(5),
                        vector == null ? null : CompactVector.of(vector)));
            }
            return found;
        }
    }

    private static IntentName intent(String code) {
        return code == null ? null : IntentName.of(code);
    }

    /** The statement's first parameter is the shop, unless the work says otherwise. */
    private <T> T does(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, shop.id());
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("what the shop has taught could not be read or written", e);
        }
    }
}
