package dev.daogou.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.daogou.shop.CurrentShop;

/**
 * Whoever writes a shop's catalogue or articles waits here for the one before, on any replica, until that transaction ends.
 * Writers therefore see what they compare with, and never lock each other's rows crosswise.
 */
@ApplicationScoped
public class CatalogLock {

    private final EntityManager database;
    private final CurrentShop shop;

    CatalogLock(EntityManager database, CurrentShop shop) {
        this.database = database;
        this.shop = shop;
    }

    /** Call it first in the transaction that writes. */
    public void take() {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended('catalog:' || :shop, 0)) as text)")
                .setParameter("shop", shop.id()).getSingleResult();
    }
}
