package dev.daogou.handoff;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;

/** Whether a person could take a conversation of the current shop: somebody for it is there, and the shop is open. */
@ApplicationScoped
public class Reachable {

    private final Roster roster;
    private final CurrentShop shop;
    private final Clock clock;
    private final Instance<HelpDesk> desks;

    Reachable(Roster roster, CurrentShop shop, Clock clock, Instance<HelpDesk> desks) {
        this.roster = roster;
        this.shop = shop;
        this.clock = clock;
        this.desks = desks;
    }

    /** Another help desk whose people take the conversation, whoever is at our own consoles. */
    @Transactional
    public Optional<HelpDesk.Attendant> elsewhere(String cid) {
        return desks.stream().flatMap(desk -> desk.of(cid).stream()).findFirst();
    }

    /** @param department whose people are asked after; {@code null} for anybody */
    @Transactional
    public boolean now(String department) {
        return Shop.named(shop.id()).filter(open -> open.isOpen(clock.instant())).isPresent()
                && roster.present().stream().anyMatch(agent -> department == null || agent.isOf(department));
    }
}
