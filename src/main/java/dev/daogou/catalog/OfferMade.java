package dev.daogou.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import dev.daogou.shared.CanonicalJson;
import dev.daogou.shared.Ids;
import dev.daogou.shared.Money;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What a visitor was offered for so many pieces of a SKU. */
@Entity
@Table(name = "offer_made")
class OfferMade extends PanacheEntityBase {

    private static final String OF_VISITOR = """
            cid in (select c.id from Conversation c where c.visitorId = ?1) and replaced = false""";

    @Id
    public String id;
    @TenantId
    public String shop;
    /** Null once the conversation is forgotten. */
    public String cid;
    public String need;
    @Column(name = "product_id")
    public String productId;
    public String sku;
    public int quantity;
    public BigDecimal own;
    public BigDecimal price;
    public String currency;
    @JdbcTypeCode(SqlTypes.JSON)
    public String parts;
    /** Null for what the assistant offered. */
    @Column(name = "agent_id")
    public String agentId;
    public boolean replaced;
    public Instant at;

    static OfferMade of(String cid, String need, CartLine line, Money own, Money price) {
        OfferMade made = new OfferMade();
        made.id = Ids.fresh("of_");
        made.cid = cid;
        made.need = need;
        made.productId = line.productId();
        made.sku = line.sku() == null ? "" : line.sku();
        made.quantity = line.quantity();
        made.own = own.amount();
        made.price = price.amount();
        made.currency = own.currency();
        made.parts = "{}";
        return made;
    }

    /** The visitor's in every conversation, the latest first. */
    static List<OfferMade> to(String visitorId) {
        return list(OF_VISITOR + " order by at desc, id", visitorId);
    }

    static long since(String visitorId, Instant morning) {
        return count(OF_VISITOR + " and at >= ?2", visitorId, morning);
    }

    static BigDecimal granted() {
        return getEntityManager().createQuery("""
                select coalesce(sum(o.own - o.price), 0) from OfferMade o where o.agentId is not null and o.replaced = false""",
                BigDecimal.class).getSingleResult();
    }

    void took(List<PriceStep> steps) {
        Map<String, BigDecimal> taken = new TreeMap<>();
        steps.stream().filter(step -> step.kind() == PriceStep.Kind.PROMOTION)
                .forEach(step -> taken.merge(step.id(), step.off().amount(), BigDecimal::add));
        parts = CanonicalJson.write(taken);
    }

    Set<String> promotions() {
        var ids = new HashSet<String>();
        for (Object id : CanonicalJson.read(parts, Map.class).keySet()) {
            ids.add((String) id);
        }
        return ids;
    }

    boolean isFor(CartLine line) {
        return productId.equals(line.productId()) && sku.equals(line.sku() == null ? "" : line.sku())
                && quantity == line.quantity();
    }

    CartLine line() {
        return new CartLine(productId, sku.isEmpty() ? null : sku, quantity);
    }

    /** Made since the shop's day began, or in the very conversation. */
    boolean standsFor(Recipient to, Instant morning) {
        return !at.isBefore(morning) || to.cid().equals(cid);
    }

    Money price() {
        return new Money(price, currency);
    }
}
