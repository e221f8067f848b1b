package dev.daogou.shop;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.daogou.shared.Problem;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A merchant's shop: the tenant every other row belongs to. The only entity, with the keys, that is not filtered by shop. */
@Entity
public class Shop extends PanacheEntityBase {

    public static final String DEFAULT = "default";

    @Id
    public String id;
    public String name;
    /** ISO 4217; what a price without a currency is in. */
    public String currency;
    @Column(name = "time_zone")
    public String timeZone;
    /** Their codes, the shop's own first. */
    public List<String> languages;
    @Column(name = "allowed_origins")
    public List<String> allowedOrigins;
    /** Signs customer identities; shown once when the shop is made. */
    @Column(name = "identity_secret")
    public String identitySecret;
    @JdbcTypeCode(SqlTypes.JSON)
    public ShopSettings settings;
    @Column(name = "created_at")
    public Instant createdAt;

    public static Optional<Shop> named(String id) {
        return findByIdOptional(id);
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public Languages served() {
        return Languages.of(languages);
    }

    /**
     * From now on these are served.
     *
     * @throws Problem 400 naming {@code languages}
     */
    public void serves(List<String> codes) {
        Languages.fault(codes).ifPresent(fault -> {
            throw Problem.badField("languages", fault);
        });
        languages = List.copyOf(codes);
    }

    /** Whether the people of this department answer at this time. */
    public boolean isOpen(String department, Instant now) {
        return settings == null || settings.hoursOf(department).map(hours -> hours.isOpen(now, zone())).orElse(true);
    }

    /** The ids of the departments whose people answer at this time. */
    public List<String> open(Instant now) {
        Departments all = settings == null ? Departments.USUAL : settings.departments();
        return all.all().stream().map(Department::id).filter(id -> isOpen(id, now)).toList();
    }

    public boolean allows(String origin) {
        return allowedOrigins.contains(origin);
    }
}
