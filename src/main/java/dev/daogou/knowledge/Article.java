package dev.daogou.knowledge;

import java.time.Instant;
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

/** An article as the merchant wrote it. */
@Entity
@IdClass(ArticleKey.class)
public class Article extends PanacheEntityBase {

    @Id
    @TenantId
    public String shop;
    @Id
    public String id;
    @Enumerated(EnumType.STRING)
    public ArticleKind kind;
    public String title;
    @Enumerated(EnumType.STRING)
    public Lang lang;
    @JdbcTypeCode(SqlTypes.JSON)
    public String doc;
    @Column(name = "content_hash")
    public String contentHash;
    @Column(name = "updated_at")
    public Instant updatedAt;

    public static Optional<Article> named(String id) {
        return find("id", id).firstResultOptional();
    }

    public ArticleDoc doc() {
        return CanonicalJson.read(doc, ArticleDoc.class);
    }
}
