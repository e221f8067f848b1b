package dev.daogou.catalog;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import dev.daogou.shared.CanonicalJson;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A promotion as the merchant wrote it. */
@Entity
@IdClass(InShop.class)
public class Promotion extends PanacheEntityBase {

    @Id
    @TenantId
    public String shop;
    @Id
    public String id;
    @JdbcTypeCode(SqlTypes.JSON)
    public String doc;
    @Column(name = "content_hash")
    public String contentHash;
    @Column(name = "starts_at")
    public Instant startsAt;
    @Column(name = "ends_at")
    public Instant endsAt;
    @Column(name = "updated_at")
    public Instant updatedAt;

    public static List<Promotion> on(Instant moment) {
        return list("startsAt <= ?1 and endsAt > ?1 order by endsAt, id", moment);
    }

    public PromotionDoc doc() {
        return CanonicalJson.read(doc, PromotionDoc.class);
    }
}
