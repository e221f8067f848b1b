package dev.daogou.chat;

import java.net.URI;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** From which websites a browser may talk to us: our own, and those that the shop names. */
@ApplicationScoped
class Origins {

    /** A website that a shop takes off its list is refused after this. */
    private static final long REMEMBERED_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Session database;
    private final ConcurrentHashMap<String, Long> knownAt = new ConcurrentHashMap<>();

    Origins(Session database) {
        this.database = database;
    }

    /** @param host the {@code Host} that was asked, null for none */
    static boolean own(String origin, String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether this shop, or ourselves, may be talked to from there. Reads the database. */
    boolean allowed(String shop, String origin, String host) {
        return own(origin, host)
                || QuarkusTransaction.requiringNew().call(() -> Shop.named(shop).filter(s -> s.allows(origin)).isPresent());
    }

    /** Whether a look a moment ago found a shop that names it. */
    boolean isKnown(String origin) {
        Long at = knownAt.get(origin);
        return at != null && System.nanoTime() - at < REMEMBERED_NANOS;
    }

    /** Whether any shop names it: all that can be asked before it is known which shop is meant. Reads the database. */
    boolean allowedAnywhere(String origin) {
        boolean named = CurrentShop.within(Shop.DEFAULT, () -> QuarkusTransaction.requiringNew().call(() -> database
                .createNativeQuery("select count(*) from shop where :origin = any(allowed_origins)", Long.class)
                .setParameter("origin", origin).getSingleResult() > 0));
        if (named) {
            knownAt.put(origin, System.nanoTime());
        } else {
            knownAt.remove(origin);
        }
        return named;
    }
}
