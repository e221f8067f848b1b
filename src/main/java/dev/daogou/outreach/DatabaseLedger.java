package dev.daogou.outreach;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import dev.daogou.shop.CurrentShop;

/** The ledger in the database; every statement names the shop. */
@ApplicationScoped
class DatabaseLedger implements Ledger {

    private final EntityManager database;
    private final CurrentShop shop;

    DatabaseLedger(EntityManager database, CurrentShop shop) {
        this.database = database;
        this.shop = shop;
    }

    @Override
    public Tally tally(String visitorId, Reason reason, LocalDate day) {
        database.createNativeQuery("insert into outreach_day (shop, day, told) values (:shop, :day, 0) on conflict do nothing")
                .setParameter("shop", shop.id()).setParameter("day", day).executeUpdate();
        int shopToday = ((Number) database
                .createNativeQuery("select told from outreach_day where shop = :shop and day = :day for update")
                .setParameter("shop", shop.id()).setParameter("day", day).getSingleResult()).intValue();
        // Only now, under the lock: what others have committed before it is seen by this statement.
        Tuple told = (Tuple) database.createNativeQuery("""
                select count(*) filter (where day = :day) as today, coalesce(bool_or(rule = :rule and reason = :reason), false) as before
                from outreach where shop = :shop and visitor_id = :visitor""", Tuple.class).setParameter("shop", shop.id())
                .setParameter("visitor", visitorId).setParameter("day", day).setParameter("rule", reason.kind().name())
                .setParameter("reason", reason.key()).getSingleResult();
        return new Tally(told.get("before", Boolean.class), ((Number) told.get("today")).intValue(), shopToday);
    }

    @Override
    public void note(Told told) {
        told.persist();
        database.createNativeQuery("update outreach_day set told = told + 1 where shop = :shop and day = :day")
                .setParameter("shop", shop.id()).setParameter("day", told.day).executeUpdate();
    }
}
