package dev.daogou.indexing;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/**
 * The table {@code embedding}: which text has which vector by which model. A vector without numbers says that the model will
 * never take the text.
 */
@ApplicationScoped
class StoredVectors implements Sample.Memory {

    private static final String SAMPLE = """
            select p.title, p.text, e.vector from passage p join embedding e on e.model = ? and e.text_hash = p.text_hash
            where p.removed_at is null and octet_length(e.vector) > 0 limit 1
            """;

    private final AgroalDataSource database;

    StoredVectors(AgroalDataSource database) {
        this.database = database;
    }

    Set<String> among(String model, Collection<String> hashes) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection
                        .prepareStatement("select text_hash from embedding where model = ? and text_hash = any(?)")) {
            select.setString(1, model);
            select.setArray(2, connection.createArrayOf("text", hashes.toArray()));
            Set<String> found = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the vectors could not be read", e);
        }
    }

    void add(String model, List<String> hashes, List<float[]> vectors) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into embedding (model, text_hash, vector) values (?, ?, ?) on conflict do nothing")) {
            for (int i = 0; i < hashes.size(); i++) {
                insert.setString(1, model);
                insert.setString(2, hashes.get(i));
                insert.setBytes(3, bytes(vectors.get(i)));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the vectors could not be written", e);
        }
    }

    @Override
    public Optional<Sample> of(String model) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SAMPLE)) {
            select.setString(1, model);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Sample(Passage.embedded(row.getString(1), row.getString(2)), floats(row.getBytes(3))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the vectors could not be read", e);
        }
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector == null ? 0 : 4 * vector.length);
        if (vector != null) {
            bytes.asFloatBuffer().put(vector);
        }
        return bytes.array();
    }

    /** @return {@code null} for a text that the model will never take */
    static float[] floats(byte[] bytes) {
        if (bytes.length == 0) {
            return null;
        }
        float[] vector = new float[bytes.length / 4];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }
}
