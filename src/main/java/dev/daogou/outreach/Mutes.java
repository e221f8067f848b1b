package dev.daogou.outreach;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import dev.daogou.conversation.Conversation;
import dev.daogou.shop.CurrentShop;

/** Visitors of the current shop who do not want to be spoken to unasked. Kept for the visitor, and for a customer on every device. */
@ApplicationScoped
public class Mutes {

    private final EntityManager database;
    private final CurrentShop shop;
    private final Clock clock;

    Mutes(EntityManager database, CurrentShop shop, Clock clock) {
        this.database = database;
        this.shop = shop;
        this.clock = clock;
    }

    /** Whether whoever is in this conversation wants nothing unasked. */
    @Transactional
    public boolean muted(String cid) {
        return muted(Conversation.with(cid));
    }

    boolean muted(Conversation conversation) {
        return (boolean) database.createNativeQuery("""
                select exists (select from outreach_mute where shop = :shop
                    and (visitor_id = :visitor or customer_id = cast(:customer as text)))""")
                .setParameter("shop", shop.id()).setParameter("visitor", conversation.visitorId)
                .setParameter("customer", conversation.customerId).getSingleResult();
    }

    /** Once this returns, nothing unasked follows. */
    @Transactional
    public void mute(String cid) {
        Conversation conversation = Conversation.with(cid);
        // Whoever is just saying something holds one of these rows, and is waited for; whoever comes after sees the wish.
        database.createNativeQuery("""
                select id from conversation where shop = :shop and (visitor_id = :visitor or customer_id = cast(:customer as text))
                order by id for update""", String.class).setParameter("shop", shop.id())
                .setParameter("visitor", conversation.visitorId).setParameter("customer", conversation.customerId)
                .getResultList();
        database.createNativeQuery("""
                insert into outreach_mute (shop, visitor_id, customer_id, at)
                values (:shop, :visitor, cast(:customer as text), :now)
                on conflict (shop, visitor_id) do update
                    set customer_id = coalesce(excluded.customer_id, outreach_mute.customer_id)""")
                .setParameter("shop", shop.id()).setParameter("visitor", conversation.visitorId)
                .setParameter("customer", conversation.customerId).setParameter("now", clock.instant()).executeUpdate();
    }

    /** What was waiting meanwhile may be said again at once. */
    @Transactional
    public void unmute(String cid) {
        Conversation conversation = Conversation.with(cid);
        database.createNativeQuery("""
                delete from outreach_mute where shop = :shop
                    and (visitor_id = :visitor or customer_id = cast(:customer as text))""").setParameter("shop", shop.id())
                .setParameter("visitor", conversation.visitorId).setParameter("customer", conversation.customerId)
                .executeUpdate();
        database.createNativeQuery("delete from outreach_wait where shop = :shop and cid = :cid")
                .setParameter("shop", shop.id()).setParameter("cid", cid).executeUpdate();
    }
}
