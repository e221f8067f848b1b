package dev.daogou.conversation;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Something a visitor did in the shop beside talking. */
@Entity
public class Behaviour extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    public String cid;
    @TenantId
    public String shop;
    /** view, dwell, cart, checkout or order. */
    public String kind;
    @Column(name = "product_id")
    public String productId;
    public String category;
    public String url;
    public Double seconds;
    @JdbcTypeCode(SqlTypes.JSON)
    public JsonNode value;
    public Instant at;

    /** The same done to the same thing. */
    boolean isLike(Behaviour other) {
        return kind.equals(other.kind) && Objects.equals(productId, other.productId) && Objects.equals(url, other.url)
                && Objects.equals(category, other.category);
    }
}
