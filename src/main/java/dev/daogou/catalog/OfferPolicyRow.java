package dev.daogou.catalog;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A shop's offer policy as stored. Its key is the shop, so it is found by that alone. */
@Entity
@Table(name = "offer_policy")
class OfferPolicyRow extends PanacheEntityBase {

    @Id
    public String shop;
    @JdbcTypeCode(SqlTypes.JSON)
    public String doc;
    @Column(name = "updated_at")
    public Instant updatedAt;
}
