package dev.daogou.catalog;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Somebody wants to hear when a product, or one form of it, can be bought again. */
@Entity
@Table(name = "stock_alert")
public class StockAlert extends PanacheEntityBase {

    /** Whoever asks twice with one key has asked once. */
    @Id
    public String key;
    @TenantId
    public String shop;
    public String cid;
    @Column(name = "product_id")
    public String productId;
    /** One form of the product, or null for any. */
    public String sku;
    @Column(name = "asked_at")
    public Instant askedAt;
    @Column(name = "told_at")
    public Instant toldAt;

    /** Those of a conversation that wait. */
    public static List<StockAlert> waiting(String cid) {
        return list("cid = ?1 and toldAt is null", cid);
    }
}
