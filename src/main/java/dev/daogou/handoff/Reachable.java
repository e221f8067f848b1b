package dev.daogou.handoff;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;

/** Whether a person could take a conversation of the current shop: somebody is there, and the shop is open. */
@ApplicationScoped
public class Reachable {

    private final Presence presence;
    private final CurrentShop shop;
    private final Clock clock;

    Reachable(Presence presence, CurrentShop shop, Clock clock) {
        this.presence = presence;
        this.shop = shop;
        this.clock = clock;
    }

    @Transactional
    public boolean now() {
        return presence.anybody() && Shop.named(shop.id()).filter(open -> open.isOpen(clock.instant())).isPresent();
    }
}
