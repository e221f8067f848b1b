package dev.daogou.orders;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import dev.daogou.shared.Faults;
import dev.daogou.shared.Problem;
import dev.daogou.shared.Received;
import dev.daogou.shop.CurrentShop;

/** Who the current shop says is a member. */
@ApplicationScoped
public class Customers {

    private final Clock clock;
    private final CurrentShop shop;
    private final EntityManager database;

    Customers(Clock clock, CurrentShop shop, EntityManager database) {
        this.clock = clock;
        this.shop = shop;
        this.database = database;
    }

    /**
     * @return whether they were unknown
     * @throws Problem 400 naming every field at fault
     */
    @Transactional
    public boolean put(String id, String json) {
        CustomerDoc customer = Received.document(json, CustomerDoc.class);
        var faults = new Faults();
        faults.id("id", id);
        faults.unless(customer.member() != null, "member", "is missing: write true or false");
        if (!faults.found().isEmpty()) {
            throw Problem.bad(faults.found());
        }
        // One statement: of two that put the same new customer at once, neither fails.
        return (boolean) database.createNativeQuery("""
                insert into customer (shop, id, member, updated_at) values (:shop, :id, :member, :now)
                on conflict (shop, id) do update set member = excluded.member, updated_at = excluded.updated_at
                returning xmax = 0""").setParameter("shop", shop.id()).setParameter("id", id)
                .setParameter("member", customer.member()).setParameter("now", clock.instant()).getSingleResult();
    }

    /** @return whether they were known */
    @Transactional
    public boolean remove(String id) {
        return Customer.delete("id", id) > 0;
    }

    @Transactional
    public Optional<CustomerDoc> customer(String id) {
        return Customer.named(id).map(Customer::doc);
    }

    /** @param id of whom the shop has vouched for; {@code null} for anybody else, who is no member */
    @Transactional
    public boolean isMember(String id) {
        return id != null && Customer.named(id).filter(customer -> customer.member).isPresent();
    }
}
