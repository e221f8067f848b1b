package dev.daogou.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import dev.daogou.shared.CanonicalJson;
import dev.daogou.shared.Like;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A promotion as the merchant wrote it. */
@Entity
@IdClass(InShop.class)
public class Promotion extends PanacheEntityBase {

    private static final String HOLDS = """
            lower(id) like lower(?1) escape '!'
            or lower(function('json_extract_path_text', doc, 'title')) like lower(?1) escape '!'
            or lower(function('json_extract_path_text', doc, 'code')) like lower(?1) escape '!'""";

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

    /** Those that are on at any moment between the two. */
    static List<Promotion> between(Instant from, Instant to) {
        return list("startsAt <= ?2 and endsAt > ?1 order by id", from, to);
    }

    public static Optional<Promotion> named(String id) {
        return find("id", id).firstResultOptional();
    }

    static List<Promotion> matching(String q, int offset, int limit) {
        String latest = " order by startsAt desc, id";
        var found = q == null
                ? Promotion.<Promotion>find(latest)
                : Promotion.<Promotion>find(HOLDS + latest, Like.containing(q));
        return found.range(offset, offset + limit - 1).list();
    }

    static long countMatching(String q) {
        return q == null ? count() : count(HOLDS, Like.containing(q));
    }

    public PromotionDoc doc() {
        return CanonicalJson.read(doc, PromotionDoc.class);
    }
}
