package dev.daogou.shop;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;

/** Tells Hibernate whose rows it may see. */
@PersistenceUnitExtension
@RequestScoped
class ShopTenant implements TenantResolver {

    private final CurrentShop shop;

    ShopTenant(CurrentShop shop) {
        this.shop = shop;
    }

    @Override
    public String getDefaultTenantId() {
        return CurrentShop.NOBODY;
    }

    @Override
    public String resolveTenantId() {
        return shop.id();
    }
}
