package dev.daogou.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.daogou.shop.CurrentShop;

/**
 * Whoever makes an offer in a shop waits here for the one before, on any replica, until that transaction ends: what two at once
 * count against a budget or a cap, each sees of the other.
 */
@ApplicationScoped
class OfferLock {

    private final EntityManager database;
    private final CurrentShop shop;

    OfferLock(EntityManager database, CurrentShop shop) {
        this.database = database;
        this.shop = shop;
    }

    /** Call it before anything is counted in the transaction that writes. */
    void take() {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended('offers:' || :shop, 0)) as text)")
                .setParameter("shop", shop.id()).getSingleResult();
    }
}
