package dev.daogou.catalog;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

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
            cid in (select c.id from Conversation c where c.visitorId = ?1) and replaced = false
            and (agentId is not null or toldAt is not null or at > ?2)""";

    /** No answer takes longer to be told: what was not by then never is. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(5);

    private static final Pattern GROUPED = Pattern.compile("(?<=(?<!\\d)\\d{1,3}),(?=\\d{3}(?!\\d))");

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
    /** Null until an answer that names its price is kept as shown. */
    @Column(name = "told_at")
    public Instant toldAt;

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

    /** The visitor's in every conversation, told or on its way, the latest first. */
    static List<OfferMade> to(String visitorId, Instant now) {
        return list(OF_VISITOR + " order by at desc, id", visitorId, onItsWaySince(now));
    }

    /** As many of those as were made since the morning. */
    static long since(String visitorId, Instant morning, Instant now) {
        return count(OF_VISITOR + " and at >= ?3", visitorId, onItsWaySince(now), morning);
    }

    static List<OfferMade> untold(String cid) {
        return list("cid = ?1 and toldAt is null and agentId is null", cid);
    }

    /** What was decided before and not told will not be. */
    static Instant onItsWaySince(Instant now) {
        return now.minus(ON_ITS_WAY);
    }

    /** By the assistant; an agent tells of a grant as they see fit. */
    boolean isTold() {
        return toldAt != null || agentId != null;
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

    /** Whether a text says what it comes to, however it writes the figure. */
    boolean isNamedIn(String text) {
        String figure = Pattern.quote(price.stripTrailingZeros().toPlainString());
        String decimals = price.stripTrailingZeros().scale() > 0 ? "0*" : "(?:\\.0+)?";
        return Pattern.compile("(?<![\\d.])" + figure + decimals + "(?!\\d|\\.\\d)")
                .matcher(GROUPED.matcher(text).replaceAll("")).find();
    }

    Money price() {
        return new Money(price, currency);
    }
}
