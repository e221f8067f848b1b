package dev.daogou.outreach;

import java.time.LocalTime;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import dev.daogou.shared.Problem;
import dev.daogou.shop.CurrentShop;

/** Quiet hours and caps of the current shop: its own, else those of the service. */
@ApplicationScoped
public class OutreachLimits {

    private final EntityManager database;
    private final CurrentShop shop;
    private final OutreachConfig config;

    OutreachLimits(EntityManager database, CurrentShop shop, OutreachConfig config) {
        this.database = database;
        this.shop = shop;
        this.config = config;
    }

    @Transactional
    public LimitsDoc doc() {
        return LimitsDoc.of(restraint());
    }

    /** @throws Problem 400 naming each field at fault */
    @Transactional
    public LimitsDoc put(LimitsDoc doc) {
        if (doc == null) {
            throw Problem.badField("body", "must be an object with quietFrom, quietTo, perVisitor and perShop");
        }
        Restraint set = doc.restraint();
        database.createNativeQuery("""
                insert into outreach_restraint (shop, quiet_from, quiet_to, per_visitor, per_shop)
                values (:shop, cast(:from as time), cast(:to as time), :visitor, :all)
                on conflict (shop) do update set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
                    per_visitor = excluded.per_visitor, per_shop = excluded.per_shop""").setParameter("shop", shop.id())
                .setParameter("from", set.quiet().from().toString()).setParameter("to", set.quiet().to().toString())
                .setParameter("visitor", set.perVisitor()).setParameter("all", set.perShop()).executeUpdate();
        return LimitsDoc.of(set);
    }

    Restraint restraint() {
        List<?> found = database.createNativeQuery("""
                select cast(quiet_from as text) as quiet_from, cast(quiet_to as text) as quiet_to, per_visitor, per_shop
                from outreach_restraint where shop = :shop""", Tuple.class).setParameter("shop", shop.id()).getResultList();
        return found.stream().map(row -> of((Tuple) row)).findFirst().orElseGet(() -> new Restraint(
                new QuietHours(config.quietFrom(), config.quietTo()), config.perVisitor(), config.perShop()));
    }

    private static Restraint of(Tuple row) {
        return new Restraint(
                new QuietHours(LocalTime.parse(row.get("quiet_from", String.class)),
                        LocalTime.parse(row.get("quiet_to", String.class))),
                ((Number) row.get("per_visitor")).intValue(), ((Number) row.get("per_shop")).intValue());
    }
}
