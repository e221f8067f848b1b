package dev.daogou.shop;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

import dev.daogou.shared.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A merchant's bearer key, stored as its hash. Found by that hash before any shop is known, so not filtered by shop. */
@Entity
@Table(name = "shop_key")
public class ShopKey extends PanacheEntityBase {

    private static final Duration LENT_FOR = Duration.ofHours(1);
    private static final Duration CONFIRMED_FOR = Duration.ofMinutes(10);
    /** A page asks for one when it is opened: so many open pages, and nobody fills the table by loading one anew. */
    private static final int MOST_LENT = 8;

    /** @param key clear text, told once and never stored */
    public record Lent(String key, Instant expiresAt) {}

    @Id
    public String id;
    public String shop;
    public String hash;
    public String label;
    @Column(name = "created_at")
    public Instant createdAt;
    @Column(name = "ended_at")
    public Instant endedAt;
    /** {@code null}: until it is ended. */
    @Column(name = "expires_at")
    public Instant expiresAt;
    /** The hash of the session that it is lent to, or {@code null}. */
    public String pass;
    /** Whether the agent had just given their password again: it opens what outlives the session, too. */
    public boolean confirmed;
    /** Whom it is lent to, known once it has been presented; else {@code null}. */
    @Transient
    public String agentId;

    /** @return the key's clear text, told once and never stored */
    public static String issue(String shop, String label, Instant now) {
        String secret = secret();
        fresh(shop, secret, label, now).persist();
        return secret;
    }

    /** A key for an hour that ends with the session, for the pages that look after the shop. The oldest make room for it. */
    public static Lent lend(AgentPass to, Instant now) {
        return lend(to, false, now);
    }

    /** @param confirmed whether they have just given their password: such a key is lent for ten minutes */
    public static Lent lend(AgentPass to, boolean confirmed, Instant now) {
        String secret = secret();
        ShopKey key = fresh(to.shop, secret, "console", now);
        key.pass = to.hash;
        key.confirmed = confirmed;
        Instant end = now.plus(confirmed ? CONFIRMED_FOR : LENT_FOR);
        key.expiresAt = end.isBefore(to.expiresAt) ? end : to.expiresAt;
        delete("pass = ?1 and expiresAt <= ?2", to.hash, now);
        List<ShopKey> standing = list("pass = ?1 order by createdAt desc, id", to.hash);
        standing.stream().skip(MOST_LENT - 1).forEach(PanacheEntityBase::delete);
        key.persist();
        return new Lent(secret, key.expiresAt);
    }

    static void takeBackFrom(Agent agent) {
        delete("pass in (select p.hash from AgentPass p where p.agentId = ?1)", agent.id);
    }

    /** The keys that the merchant made and can end; what sessions are lent ends by itself. */
    public static List<ShopKey> standing(String shop) {
        return list("shop = ?1 and pass is null and endedAt is null order by createdAt", shop);
    }

    public static Optional<ShopKey> presented(String secret, Instant now) {
        Optional<ShopKey> key = find("hash = ?1 and endedAt is null and (expiresAt is null or expiresAt > ?2)",
                Ids.sha256(secret), now).firstResultOptional();
        key.filter(ShopKey::lent).ifPresent(lent -> lent.agentId = AgentPass.<AgentPass>findById(lent.pass).agentId);
        return key;
    }

    private static String secret() {
        return "dgk_" + Ids.secret();
    }

    private static ShopKey fresh(String shop, String secret, String label, Instant now) {
        ShopKey key = new ShopKey();
        key.id = Ids.fresh("key_");
        key.shop = shop;
        key.hash = Ids.sha256(secret);
        key.label = label;
        key.createdAt = now;
        return key;
    }

    /** Whether it is a session's, which opens the shop for an hour and no way around that hour. */
    public boolean lent() {
        return pass != null;
    }

    public void end(Instant now) {
        endedAt = now;
    }
}
