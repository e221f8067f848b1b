package dev.daogou.orders;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import dev.daogou.shared.CanonicalJson;
import dev.daogou.shared.Problem;
import dev.daogou.shared.Received;
import dev.daogou.shop.CurrentShop;

/** The current shop's orders. Who reads one says whose it has to be: there is no way to one by its id alone but the merchant's. */
@ApplicationScoped
public class Orders {

    private final Clock clock;
    private final CurrentShop shop;
    private final EntityManager database;

    Orders(Clock clock, CurrentShop shop, EntityManager database) {
        this.clock = clock;
        this.shop = shop;
        this.database = database;
    }

    /**
     * @return whether it is new
     * @throws Problem 400 naming every field at fault
     */
    @Transactional
    public boolean put(String id, String json) {
        OrderDoc order = Received.document(json, OrderDoc.class).withId(id);
        List<Problem.Fault> faults = OrderRules.check(order);
        if (!faults.isEmpty()) {
            throw Problem.bad(faults);
        }
        // One statement: of two that put the same new order at once, neither fails.
        return (boolean) database.createNativeQuery("""
                insert into customer_order (shop, id, customer_id, placed_at, doc, updated_at)
                values (:shop, :id, :customer, :placed, cast(:doc as json), :now)
                on conflict (shop, id) do update set customer_id = excluded.customer_id, placed_at = excluded.placed_at,
                    doc = excluded.doc, updated_at = excluded.updated_at
                returning xmax = 0""").setParameter("shop", shop.id()).setParameter("id", id)
                .setParameter("customer", order.customerId()).setParameter("placed", order.placedAt())
                .setParameter("doc", CanonicalJson.write(order)).setParameter("now", clock.instant()).getSingleResult();
    }

    /** @return whether there was such an order */
    @Transactional
    public boolean remove(String id) {
        return CustomerOrder.delete("id", id) > 0;
    }

    /** For the merchant, whoever's it is. */
    @Transactional
    public Optional<OrderDoc> order(String id) {
        return CustomerOrder.named(id).map(CustomerOrder::doc);
    }

    /**
     * The latest first.
     *
     * @param customerId whom the shop has vouched for
     * @param most 1 or more
     */
    @Transactional
    public List<OrderDoc> of(String customerId, int most) {
        return CustomerOrder.of(customerId, most).stream().map(CustomerOrder::doc).toList();
    }

    /** Empty for another's order as for none: nobody learns which ids there are. */
    @Transactional
    public Optional<OrderDoc> of(String customerId, String id) {
        return CustomerOrder.of(customerId, id).map(CustomerOrder::doc);
    }
}
