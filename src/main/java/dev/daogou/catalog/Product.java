package dev.daogou.catalog;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

    public static List<Product> matching(ProductFilter filter, int offset, int limit) {
        return Product.<Product>find(filter.where() + " order by id", filter.parameters()).range(offset, offset + limit - 1)
                .list();
    }

    public static long count(ProductFilter filter) {
        return count(filter.where(), filter.parameters());
    }

    /** How many products stand in each category itself. */
    public static Map<String, Long> byCategory() {
        return getEntityManager()
                .createQuery("select category, count(*) from Product where category is not null group by category",
                        Object[].class)
                .getResultStream().collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    public ProductDoc doc() {
        return CanonicalJson.read(doc, ProductDoc.class);
    }
}
