package dev.daogou.catalog;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import dev.daogou.shared.Faults;
import dev.daogou.shared.Problem;
import dev.daogou.shop.CurrentShop;

/** Changes prices and stock. Nothing is embedded or indexed by it: the next answer reads the new row. */
@ApplicationScoped
public class Offers {

    private final CatalogLock lock;
    private final CurrentShop shop;
    private final Event<CatalogChanged> changed;
    private final EntityManager database;
    private final Clock clock;

    Offers(CatalogLock lock, CurrentShop shop, Event<CatalogChanged> changed, EntityManager database, Clock clock) {
        this.lock = lock;
        this.shop = shop;
        this.changed = changed;
        this.database = database;
        this.clock = clock;
    }

    /**
     * All patches or none.
     *
     * @return the product's offers afterwards
     * @throws Problem 404 for an unknown product, 400 naming each field at fault
     */
    @Transactional
    public List<OfferView> patch(String productId, List<OfferPatch> patches) {
        lock.take();
        if (Product.named(productId).isEmpty()) {
            throw Problem.notFound("product");
        }
        List<Offer> offers = Offer.of(List.of(productId));
        Faults faults = new Faults();
        faults.unless(!patches.isEmpty(), "offers", "is missing: name at least one");
        for (int i = 0; i < patches.size(); i++) {
            apply(patches.get(i), offers, "offers[" + i + "].", faults);
        }
        if (!faults.found().isEmpty()) {
            // Else the half-applied patches would be flushed with the transaction of a caller.
            offers.forEach(database::detach);
            throw Problem.bad(faults.found());
        }
        changed.fire(new CatalogChanged(shop.id()));
        return offers.stream().map(offer -> offer.at(clock.instant())).toList();
    }

    private void apply(OfferPatch patch, List<Offer> offers, String field, Faults faults) {
        String sku = patch.sku() == null ? "" : patch.sku();
        Optional<Offer> offer = offers.stream().filter(o -> o.sku.equals(sku)).findFirst();
        if (offer.isEmpty()) {
            faults.add(field + "sku", "is none of this product's: "
                    + offers.stream().map(o -> o.sku).limit(20).collect(Collectors.joining(", ")));
            return;
        }
        patch.apply(offer.get(), field, faults);
        offer.get().changedAt = clock.instant();
    }
}
