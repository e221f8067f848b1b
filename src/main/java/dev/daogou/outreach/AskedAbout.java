package dev.daogou.outreach;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import dev.daogou.conversation.Reply.ProductCard;
import dev.daogou.shared.Money;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A product that a visitor was told of, and what it cost then. */
@Entity
@Table(name = "asked_about")
@IdClass(AskedAbout.Key.class)
public class AskedAbout extends PanacheEntityBase {

    record Key(String cid, String productId) implements Serializable {}

    @Id
    public String cid;
    @Id
    @Column(name = "product_id")
    public String productId;
    @TenantId
    public String shop;
    /** One form of it, or null. */
    public String sku;
    /** What the visitor knows it to cost. */
    public BigDecimal amount;
    public String currency;
    /** When it was first spoken of. */
    @Column(name = "asked_at")
    public Instant askedAt;
    /** When its price was last told. */
    public Instant at;

    /** What the visitor was just told of a product's price is what they know. */
    static void note(String cid, ProductCard card, Instant now) {
        AskedAbout known = findById(new Key(cid, card.id()));
        AskedAbout noted = known != null ? known : new AskedAbout();
        Money paid = Shelf.paid(card);
        noted.sku = card.sku();
        noted.amount = paid.amount();
        noted.currency = paid.currency();
        noted.at = now;
        if (known == null) {
            noted.cid = cid;
            noted.productId = card.id();
            noted.askedAt = now;
            noted.persist();
        }
    }
}
