package dev.daogou.indexing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.lucene.util.VectorUtil;

import dev.daogou.shared.Lang;
import dev.daogou.shop.CurrentShop;
import io.agroal.api.AgroalDataSource;

/** How alike products of the current shop are in meaning, by the vectors that their descriptions have already. */
@ApplicationScoped
public class ProductMeanings {

    private static final String VECTORS = """
            select p.product_id, p.lang, e.vector from passage p join embedding e on e.text_hash = p.text_hash and e.model = ?
            where p.shop = ? and p.kind = 'product' and p.lang = ? and p.owner = any(?) and p.removed_at is null
            and octet_length(e.vector) > 0 order by p.product_id, p.id
            """;

    private final AgroalDataSource database;
    private final KnowledgeIndex index;
    private final CurrentShop shop;

    ProductMeanings(AgroalDataSource database, KnowledgeIndex index, CurrentShop shop) {
        this.database = database;
        this.index = index;
        this.shop = shop;
    }

    /**
     * Cosines of their descriptions with that of one product, −1..1, in the language in which they are nearest. Vectors of
     * two models, and so of two languages, are never compared; whoever has none yet is left out. Asks no model.
     */
    public Map<String, Double> near(String productId, Collection<String> others) {
        Set<String> owners = new LinkedHashSet<>();
        owners.add(owner(productId));
        others.forEach(id -> owners.add(owner(id)));
        Map<String, Double> near = new HashMap<>();
        for (Lang lang : Lang.values()) {
            Map<String, float[]> vectors = vectors(lang, owners);
            float[] own = vectors.remove(productId);
            if (own != null) {
                vectors.forEach((id, vector) -> near.merge(id, (double) VectorUtil.dotProduct(own, vector), Math::max));
            }
        }
        return near;
    }

    private static String owner(String productId) {
        return PassageOwner.product(productId).key();
    }

    private Map<String, float[]> vectors(Lang lang, Set<String> owners) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(VECTORS)) {
            List<Object> values = List.of(index.models().of(lang), shop.id(), lang.code());
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            select.setArray(4, connection.createArrayOf("text", owners.toArray()));
            Map<String, float[]> vectors = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    vectors.putIfAbsent(rows.getString(1), StoredVectors.floats(rows.getBytes(3)));
                }
            }
            return vectors;
        } catch (SQLException e) {
            throw new IllegalStateException("the vectors could not be read", e);
        }
    }
}
