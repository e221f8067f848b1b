package dev.daogou.indexing;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.shared.Lang;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** The table {@code embedding}: which text has which vector by which model. */
@ApplicationScoped
class Vectors {

    /** Half a second of embedding: little is lost by a crash, and the insert is not felt. */
    private static final int CHUNK = 128;

    private final AgroalDataSource database;
    private final Embedders embedders;

    Vectors(AgroalDataSource database, Embedders embedders) {
        this.database = database;
        this.embedders = embedders;
    }

    int embedMissing(Collection<Passage> passages) {
        int made = 0;
        for (Lang lang : Lang.values()) {
            Map<String, String> texts = new LinkedHashMap<>();
            passages.stream().filter(p -> p.lang() == lang).forEach(p -> texts.putIfAbsent(p.textHash(), p.embedded()));
            if (!texts.isEmpty()) {
                QuarkusTransaction.requiringNew().call(() -> texts.keySet().removeAll(stored(lang, texts.keySet())));
                embed(lang, texts);
                made += texts.size();
            }
        }
        return made;
    }

    private void embed(Lang lang, Map<String, String> texts) {
        List<String> hashes = new ArrayList<>(texts.keySet());
        for (int from = 0; from < hashes.size(); from += CHUNK) {
            List<String> chunk = hashes.subList(from, Math.min(from + CHUNK, hashes.size()));
            List<float[]> made = embedders.embedAll(chunk.stream().map(texts::get).toList(), lang);
            QuarkusTransaction.requiringNew().run(() -> store(lang, chunk, made));
        }
    }

    private Set<String> stored(Lang lang, Collection<String> hashes) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection
                        .prepareStatement("select text_hash from embedding where model = ? and text_hash = any(?)")) {
            select.setString(1, embedders.modelName(lang));
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

    private void store(Lang lang, List<String> hashes, List<float[]> vectors) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into embedding (model, text_hash, vector) values (?, ?, ?) on conflict do nothing")) {
            for (int i = 0; i < hashes.size(); i++) {
                insert.setString(1, embedders.modelName(lang));
                insert.setString(2, hashes.get(i));
                insert.setBytes(3, bytes(vectors.get(i)));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the vectors could not be written", e);
        }
    }

    static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * vector.length);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    static float[] floats(byte[] bytes) {
        float[] vector = new float[bytes.length / 4];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }
}
