package dev.daogou.shop;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.daogou.shared.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A merchant's bearer key, stored as its hash. Found by that hash before any shop is known, so not filtered by shop. */
@Entity
@Table(name = "shop_key")
public class ShopKey extends PanacheEntityBase {

    @Id
    public String id;
    public String shop;
    public String hash;
    public String label;
    @Column(name = "created_at")
    public Instant createdAt;
    @Column(name = "ended_at")
    public Instant endedAt;

    /** @return the key's clear text, told once and never stored */
    public static String issue(String shop, String label, Instant now) {
        String secret = "dgk_" + Ids.secret();
        ShopKey key = new ShopKey();
        key.id = Ids.fresh("key_");
        key.shop = shop;
        key.hash = Ids.sha256(secret);
        key.label = label;
        key.createdAt = now;
        key.persist();
        return secret;
    }

    public static Optional<ShopKey> of(String secret) {
        return find("hash = ?1 and endedAt is null", Ids.sha256(secret)).firstResultOptional();
    }

    public void end(Instant now) {
        endedAt = now;
    }
}
