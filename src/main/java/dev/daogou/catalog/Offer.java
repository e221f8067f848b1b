package dev.daogou.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.daogou.shared.CanonicalJson;
import dev.daogou.shared.Money;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Price and stock of one SKU, as the merchant last told us. */
@Entity
@IdClass(OfferKey.class)
public class Offer extends PanacheEntityBase {

    @Id
    @TenantId
    public String shop;
    @Id
    @Column(name = "product_id")
    public String productId;
    /** Empty for a product without variants. */
    @Id
    public String sku;
    public int position;
    public BigDecimal price;
    public String currency;
    @Column(name = "sale_price")
    public BigDecimal salePrice;
    @Column(name = "sale_from")
    public Instant saleFrom;
    @Column(name = "sale_to")
    public Instant saleTo;
    @Enumerated(EnumType.STRING)
    public Availability availability;
    public Integer quantity;
    @Column(name = "ships_in_days")
    public Integer shipsInDays;
    /** Written by imports only: bound as jsonb, its entries would lose the merchant's order. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(insertable = false, updatable = false)
    public String options;
    @Column(name = "changed_at")
    public Instant changedAt;

    public static List<Offer> of(Collection<String> productIds) {
        return list("productId in ?1 order by productId, position", productIds);
    }

    /** What holds at a moment: a sale outside of its dates is not shown, and what has run out cannot be in stock. */
    public OfferView at(Instant moment) {
        boolean onSale = salePrice != null && (saleFrom == null || !saleFrom.isAfter(moment))
                && (saleTo == null || saleTo.isAfter(moment));
        boolean soldOut = availability == Availability.IN_STOCK && quantity != null && quantity == 0;
        return new OfferView(productId, sku.isEmpty() ? null : sku, options(), new Money(price, currency),
                onSale ? new Money(salePrice, currency) : null, onSale ? saleTo : null,
                soldOut ? Availability.OUT_OF_STOCK : availability, quantity, shipsInDays, changedAt);
    }

    private Map<String, String> options() {
        try {
            return CanonicalJson.mapper().readValue(options, new TypeReference<Map<String, String>>() {
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
