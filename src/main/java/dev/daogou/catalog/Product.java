package dev.daogou.catalog;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import dev.daogou.shared.CanonicalJson;
import dev.daogou.shared.Lang;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A product's descriptive part as stored. */
@Entity
@IdClass(InShop.class)
public class Product extends PanacheEntityBase {

    @Id
    @TenantId
    public String shop;
    @Id
    public String id;
    public String title;
    public String brand;
    public String category;
    @Enumerated(EnumType.STRING)
    public Lang lang;
    @JdbcTypeCode(SqlTypes.JSON)
    public String doc;
    @Column(name = "content_hash")
    public String contentHash;
    @Column(name = "updated_at")
    public Instant updatedAt;

    public static Optional<Product> named(String id) {
        return find("id", id).firstResultOptional();
    }

    public static List<Product> named(Collection<String> ids) {
        return list("id in ?1", ids);
    }

    /** @param category itself and everything below it; {@code null} for all */
    public static List<Product> under(String category, int offset, int limit) {
        var found = category == null
                ? Product.<Product>find("order by id")
                : Product.<Product>find("category = ?1 or category like ?2 escape '!' order by id", category,
                        Like.literal(category) + " > %");
        return found.range(offset, offset + limit - 1).list();
    }

    public ProductDoc doc() {
        return CanonicalJson.read(doc, ProductDoc.class);
    }
}
